-- A customer's uploads are added up at each upload, callbacks of the last hour at each look at the metrics.
CREATE INDEX files_owner ON files (customer_id) INCLUDE (bytes);
CREATE INDEX deliveries_age ON deliveries USING brin (created_at);
