CREATE INDEX files_owner ON files (customer_id) INCLUDE (bytes);
