// Holds a running suite (./run) to Pact files: each interaction is replayed, its provider state set up before.
// Usage: npm run verify-pacts -- [--port-base 18700] [file.json …]; without files those in contracts/pacts.
// Prints what was verified; ends with 1 if an interaction does not hold.
import { readdirSync, readFileSync } from "node:fs";
import { Verifier } from "@pact-foundation/pact";

const words = process.argv.slice(2);
const at = words.indexOf("--port-base");
const base = at < 0 ? 18700 : Number(words.splice(at, 2)[1]);
const folder = "../pacts";
const files = words.length ? words : readdirSync(folder).map((name) => `${folder}/${name}`);
const services = ["eligibility-service", "claims-service", "notice-service"];

/** A token by client credentials; the local provider gives one to any client. A consumer's own: SHIKAKU_TOKEN. */
async function token(client) {
  const form = new URLSearchParams({ grant_type: "client_credentials", client_id: client, client_secret: "local" });
  const answer = await fetch(`http://localhost:${base + 3}/shikaku/token`, { method: "POST", body: form });
  return (await answer.json()).access_token;
}

for (const file of files) {
  const { consumer, provider } = JSON.parse(readFileSync(file, "utf8"));
  const bearer = process.env.SHIKAKU_TOKEN ?? (await token(consumer.name));
  await new Verifier({
    provider: provider.name,
    providerBaseUrl: `http://localhost:${base + services.indexOf(provider.name)}`,
    providerStatesSetupUrl: `http://localhost:${base + 6}/provider-states`,
    customProviderHeaders: { Authorization: `Bearer ${bearer}` },
    pactUrls: [file],
    timeout: 180_000,
    logLevel: "error",
  }).verifyProvider();
  console.log(`${file}: holds`);
}
