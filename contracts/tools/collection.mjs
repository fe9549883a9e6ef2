// Writes a Postman collection per service into target/, from the contracts and their examples; Bruno imports them too.
// Its variables: baseUrl (that of ./run), bearerToken.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import converter from "openapi-to-postmanv2";

mkdirSync("target", { recursive: true });
const options = { folderStrategy: "Tags", requestParametersResolution: "Example" };

/** Switches optional parameters off, and takes out of the body what the converter could not follow. */
function ready({ request }) {
  request.url.query.forEach((one) => (one.disabled = !one.description?.content?.startsWith("(Required)")));
  if (request.body?.options?.raw.language === "json") {
    const followed = (_, value) => (String(value).startsWith("<Error: Too many levels") ? undefined : value);
    request.body.raw = JSON.stringify(JSON.parse(request.body.raw, followed), null, 2);
  }
}

for (const [number, service] of ["eligibility", "claims", "notice"].entries()) {
  const data = readFileSync(`../../${service}-service/openapi.yaml`, "utf8");
  converter.convert({ type: "string", data }, options, (error, result) => {
    if (error || !result.result) {
      throw new Error(`${service}: ${error ?? result.reason}`);
    }
    const collection = result.output[0].data;
    // Recorded answers stand in docs/integrate/conversations; made-up ones only make the file large.
    const each = (item) => (item.item ? item.item.forEach(each) : (ready(item), (item.response = [])));
    collection.item.forEach(each);
    collection.variable.find((one) => one.key === "baseUrl").value = `http://localhost:${18700 + number}`;
    writeFileSync(`target/${service}-service.postman_collection.json`, JSON.stringify(collection, null, 1));
    console.log(`target/${service}-service.postman_collection.json`);
  });
}
