// A desk's question to the registry, typed by the contract: a wrong name or type here does not compile.
import createClient from "openapi-fetch";
import type { paths } from "./generated/eligibility";

const [base, token] = [process.env.SHIKAKU_ELIGIBILITY, process.env.SHIKAKU_TOKEN];
if (!base || !token) {
  throw new Error("Set SHIKAKU_ELIGIBILITY and SHIKAKU_TOKEN.");
}

const registry = createClient<paths>({ baseUrl: base, headers: { Authorization: `Bearer ${token}` } });
const { data, error, response } = await registry.POST("/v1/lookups", {
  headers: { "Purpose-Of-Use": "TREATMENT" },
  body: {
    insurerNumber: "06132013",
    symbol: "１２",
    number: "no such number",
    birthDate: "1988-05-14",
    asOf: "2026-10-02",
    purpose: "TREATMENT",
  },
});
if (error || !data) {
  throw new Error(`${response.status} ${JSON.stringify(error)}`);
}
console.log(`TypeScript: ${data.validity} ${data.reason} ${data.reasonText.ja}`);
