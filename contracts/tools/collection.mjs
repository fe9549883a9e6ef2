// Writes a Postman collection per service into target/, from the contracts and their examples; Bruno imports them too.
// Its variables: baseUrl (that of ./run), bearerToken.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import converter from "openapi-to-postmanv2";

mkdirSync("target", { recursive: true });
// Without optimizeConversion: false it gives up at parts of parts and leaves them empty.
const options = { folderStrategy: "Tags", requestParametersResolution: "Example", optimizeConversion: false };

/** Switches optional parameters off, and asks of each answer that the contract names its status. */
function ready(item) {
  const { url } = item.request;
  // Written out, since Bruno puts a protocol before a host that stands alone.
  url.raw = [...url.host, ...url.path].join("/");
  url.query.forEach((one) => (one.disabled = !one.description?.content?.startsWith("(Required)")));
  const named = JSON.stringify([...new Set(item.response.map(({ code }) => code))]);
  const test = `pm.test("is an answer that the contract names", () => pm.expect(${named}).to.include(pm.response.code));`;
  item.event = [{ listen: "test", script: { type: "text/javascript", exec: [test] } }];
  // Recorded answers stand in docs/integrate/conversations; made-up ones only make the file large.
  item.response = [];
}

for (const [number, service] of ["eligibility", "claims", "notice"].entries()) {
  const data = readFileSync(`../../${service}-service/openapi.yaml`, "utf8");
  converter.convert({ type: "string", data }, options, (error, result) => {
    if (error || !result.result) {
      throw new Error(`${service}: ${error ?? result.reason}`);
    }
    const collection = result.output[0].data;
    const each = (item) => (item.item ? item.item.forEach(each) : ready(item));
    collection.item.forEach(each);
    collection.variable.find((one) => one.key === "baseUrl").value = `http://localhost:${18700 + number}`;
    writeFileSync(`target/${service}-service.postman_collection.json`, JSON.stringify(collection, null, 1));
    console.log(`target/${service}-service.postman_collection.json`);
  });
}
