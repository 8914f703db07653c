// Verifies one signed delivery with the unmodified Standard Webhooks client.
// Reads {"secret", "headers", "body"} from standard input; prints the verified payload, or fails.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(process.argv[2] + "/");
const { Webhook } = require("standardwebhooks");
const { secret, headers, body } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(new Webhook(secret).verify(body, headers)));
