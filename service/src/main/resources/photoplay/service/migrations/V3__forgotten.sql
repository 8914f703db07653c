-- Finished tasks are forgotten after a while, with their deliveries; the ledger is whole for ever, and keeps the bare id.
ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_task_id_fkey;
ALTER TABLE deliveries DROP CONSTRAINT deliveries_task_id_fkey,
    ADD CONSTRAINT deliveries_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks ON DELETE CASCADE;
ALTER TABLE delivery_attempts DROP CONSTRAINT delivery_attempts_delivery_id_fkey,
    ADD CONSTRAINT delivery_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries ON DELETE CASCADE;
CREATE INDEX tasks_forgettable ON tasks (completed_at) WHERE state = 'failed' OR result_deleted;

-- What waits behind a receiver that does not answer is given up at its deadline.
CREATE INDEX deliveries_deadline ON deliveries (deadline) WHERE state = 'due';
