-- Customers and keys are never deleted, and every id written here was read a moment before. Checking them again locks the
-- same customer row in every order (FOR KEY SHARE), which many orders at once turn into multixacts.
ALTER TABLE tasks DROP CONSTRAINT tasks_customer_id_fkey, DROP CONSTRAINT tasks_key_id_fkey;
ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_customer_id_fkey;
ALTER TABLE deliveries DROP CONSTRAINT deliveries_customer_id_fkey, DROP CONSTRAINT deliveries_key_id_fkey;
ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_customer_id_fkey;
ALTER TABLE files DROP CONSTRAINT files_customer_id_fkey;
