-- Money is integer micro-dollars. Times come from the application's clock, never from now().

CREATE TABLE customers (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL UNIQUE,
    created_at  timestamptz NOT NULL
);

-- One row a customer: the sum of its ledger, kept by the same statements that append to the ledger.
-- turn is the customer's last ticket in start-time fair queueing, see render_clock.
CREATE TABLE balances (
    customer_id bigint PRIMARY KEY REFERENCES customers,
    available   bigint NOT NULL DEFAULT 0 CHECK (available >= 0),
    held        bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
    open_tasks  int    NOT NULL DEFAULT 0 CHECK (open_tasks >= 0),
    turn        bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE api_keys (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id     bigint      NOT NULL REFERENCES customers,
    shown           text        NOT NULL,
    secret_hash     bytea       NOT NULL UNIQUE,
    access_key      text        NOT NULL UNIQUE,
    requests_a_second int       CHECK (requests_a_second > 0),
    burst           int         CHECK (burst > 0),
    open_tasks      int         CHECK (open_tasks > 0),
    signs_callbacks boolean     NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz
);
CREATE INDEX api_keys_customer ON api_keys (customer_id);

-- What the server itself must keep secret; other secrets are derived from it.
CREATE TABLE server_secret (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    value    bytea NOT NULL CHECK (length(value) = 32)
);

CREATE TABLE tasks (
    id               text PRIMARY KEY CHECK (id ~ '^cl[0-9a-z]{23}$'),
    customer_id      bigint      NOT NULL REFERENCES customers,
    key_id           bigint      NOT NULL REFERENCES api_keys,
    dialect          text        NOT NULL CHECK (dialect IN ('reseller', 'kling')),
    external_id      text,
    params           text        NOT NULL,
    scene            text        NOT NULL,
    pictures         text[]      NOT NULL CHECK (cardinality(pictures) BETWEEN 1 AND 2),
    mode             text        NOT NULL CHECK (mode IN ('std', 'pro')),
    seconds          int         NOT NULL CHECK (seconds BETWEEN 5 AND 10),
    price            bigint      NOT NULL CHECK (price >= 0),
    callback_url     text,
    turn             bigint      NOT NULL,
    state            text        NOT NULL DEFAULT 'pending'
                     CHECK (state IN ('pending', 'processing', 'completed', 'failed')),
    attempt          int         NOT NULL DEFAULT 0,
    strikes          int         NOT NULL DEFAULT 0,
    percent          int         NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
    stage            text        NOT NULL DEFAULT 'queued',
    created_at       timestamptz NOT NULL,
    started_at       timestamptz,
    completed_at     timestamptz,
    result           text,
    result_deleted   boolean     NOT NULL DEFAULT false,
    fail_code        text,
    fail_msg         text,
    CHECK ((state IN ('completed', 'failed')) = (completed_at IS NOT NULL)),
    CHECK ((state = 'completed') = (result IS NOT NULL)),
    CHECK ((state = 'failed') = (fail_code IS NOT NULL AND fail_msg IS NOT NULL))
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX tasks_external ON tasks (customer_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX tasks_listed ON tasks (customer_id, created_at DESC, id DESC);
CREATE INDEX tasks_open ON tasks (created_at) WHERE state IN ('pending', 'processing');
CREATE INDEX tasks_kept ON tasks (completed_at) WHERE state = 'completed' AND NOT result_deleted;

-- A final state never changes, whoever asks.
CREATE FUNCTION keep_final_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('completed', 'failed')
       AND ROW (OLD.state, OLD.completed_at, OLD.result, OLD.fail_code, OLD.fail_msg)
           IS DISTINCT FROM ROW (NEW.state, NEW.completed_at, NEW.result, NEW.fail_code, NEW.fail_msg) THEN
        RAISE EXCEPTION 'task % is final', OLD.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tasks_final BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION keep_final_state();

CREATE TABLE ledger_entries (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id     bigint      NOT NULL REFERENCES customers,
    kind            text        NOT NULL,
    available_delta bigint      NOT NULL,
    held_delta      bigint      NOT NULL,
    task_id         text REFERENCES tasks,
    reason          text        NOT NULL,
    created_at      timestamptz NOT NULL,
    CONSTRAINT entry_shape CHECK (CASE kind
        WHEN 'grant'      THEN available_delta > 0 AND held_delta = 0 AND task_id IS NULL
        WHEN 'correction' THEN available_delta <> 0 AND held_delta = 0 AND task_id IS NULL AND reason <> ''
        WHEN 'hold'       THEN available_delta = -held_delta AND held_delta >= 0 AND task_id IS NOT NULL
        WHEN 'capture'    THEN available_delta = 0 AND held_delta <= 0 AND task_id IS NOT NULL
        WHEN 'release'    THEN available_delta = -held_delta AND held_delta <= 0 AND task_id IS NOT NULL
        ELSE false END)
);
CREATE INDEX ledger_listed ON ledger_entries (customer_id, id DESC);
CREATE UNIQUE INDEX ledger_one_hold ON ledger_entries (task_id) WHERE kind = 'hold';
CREATE UNIQUE INDEX ledger_one_end ON ledger_entries (task_id) WHERE kind IN ('capture', 'release');

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency_keys (
    customer_id bigint      NOT NULL REFERENCES customers,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    task_id     text        NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (customer_id, key)
);
CREATE INDEX idempotency_age ON idempotency_keys (created_at);

-- What is owed to a receiver. id is the callback's id: the same on every attempt.
CREATE TABLE deliveries (
    id           text PRIMARY KEY,
    task_id      text        NOT NULL REFERENCES tasks,
    event        text        NOT NULL CHECK (event IN ('processing', 'final')),
    customer_id  bigint      NOT NULL REFERENCES customers,
    key_id       bigint      NOT NULL REFERENCES api_keys,
    url          text        NOT NULL,
    body         text        NOT NULL,
    state        text        NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'delivered', 'given_up', 'stopped')),
    created_at   timestamptz NOT NULL,
    deadline     timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    attempts     int         NOT NULL DEFAULT 0,
    UNIQUE (task_id, event)
) WITH (fillfactor = 70);
CREATE INDEX deliveries_due ON deliveries (due_at) WHERE state = 'due';
CREATE INDEX deliveries_lane ON deliveries (customer_id, due_at) WHERE state = 'due';
CREATE INDEX deliveries_listed ON deliveries (customer_id, created_at DESC, id DESC);

CREATE TABLE delivery_attempts (
    delivery_id text        NOT NULL REFERENCES deliveries,
    attempt     int         NOT NULL,
    started_at  timestamptz NOT NULL,
    millis      int         NOT NULL,
    status      int,
    answer      text        NOT NULL,
    PRIMARY KEY (delivery_id, attempt)
);

-- Running totals for the metrics.
CREATE TABLE render_totals (
    scene   text PRIMARY KEY,
    videos  bigint NOT NULL,
    millis  bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE files (
    name        text PRIMARY KEY,
    customer_id bigint      NOT NULL REFERENCES customers,
    type        text        NOT NULL,
    bytes       bigint      NOT NULL,
    created_at  timestamptz NOT NULL
);
CREATE INDEX files_age ON files (created_at);

-- Start-time fair queueing: a task's ticket is max(render_clock.turn, its customer's last ticket) + 1, the clock
-- follows the tickets of started tasks, and the lowest ticket is rendered first.
CREATE TABLE render_clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    turn     bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO render_clock (turn) VALUES (0);

-- db-scheduler's table.
CREATE TABLE render_jobs (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             int         NOT NULL,
    PRIMARY KEY (task_name, task_instance)
) WITH (fillfactor = 70);
CREATE INDEX render_jobs_due ON render_jobs (priority DESC, execution_time) WHERE NOT picked;
CREATE INDEX render_jobs_picked ON render_jobs (last_heartbeat) WHERE picked;
