// A vendor's day, typed by the contract: sends a claim file, waits until it was checked, and lists its receipts.
import createClient from "openapi-fetch";
import { readFileSync } from "node:fs";
import type { paths } from "./generated/claims";

const [base, token, file] = [process.env.SHIKAKU_CLAIMS, process.env.SHIKAKU_CLAIMS_TOKEN, process.env.SHIKAKU_FILE];
if (!base || !token || !file) {
  throw new Error("Set SHIKAKU_CLAIMS, SHIKAKU_CLAIMS_TOKEN and SHIKAKU_FILE.");
}

const claims = createClient<paths>({ baseUrl: base, headers: { Authorization: `Bearer ${token}` } });
const sent = await claims.POST("/v1/claim-files", {
  headers: { "Content-Type": "application/octet-stream" },
  body: "", // the contract's binary; what is really sent are the bytes that the serializer gives
  bodySerializer: () => readFileSync(file),
});
const fileId = sent.data?.fileId;
if (!fileId) {
  throw new Error(`${sent.response.status} ${JSON.stringify(sent.error)}`);
}

const path = { fileId };
let status: string | undefined = sent.data?.status;
for (let turn = 0; turn < 60 && (status === "RECEIVED" || status === "CHECKING"); turn++) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { data } = await claims.GET("/v1/claim-files/{fileId}", { params: { path } });
  status = data?.status ?? status;
}
const { data } = await claims.GET("/v1/claim-files/{fileId}/receipts", { params: { path, query: { limit: 1 } } });
console.log(`TypeScript: claim file ${status}, first receipt ${data?.items?.[0]?.receiptNumber ?? "none"}`);
