// A desk's question to a paper, typed by the contract: is it genuine, and does it still count?
import createClient from "openapi-fetch";
import type { paths } from "./generated/notice";

const [base, token] = [process.env.SHIKAKU_NOTICE, process.env.SHIKAKU_NOTICE_TOKEN];
if (!base || !token) {
  throw new Error("Set SHIKAKU_NOTICE and SHIKAKU_NOTICE_TOKEN.");
}

const papers = createClient<paths>({ baseUrl: base });
const headers = { Authorization: `Bearer ${token}` };
const listed = await papers.GET("/v1/documents", { headers, params: { query: { limit: 1 } } });
const documentId = listed.data?.items[0]?.documentId;
if (!documentId) {
  throw new Error(`${listed.response.status} ${JSON.stringify(listed.error)}`);
}
const { data: paper } = await papers.GET("/v1/documents/{documentId}", { headers, params: { path: { documentId } } });
const content = paper?.verificationUrl?.split("#")[1] ?? "";
const { data, error } = await papers.POST("/v1/verifications", { body: { content } }); // no token: papers are shown to anybody
console.log(`TypeScript: paper ${data?.result ?? JSON.stringify(error)}`);
