// Writes a Postman collection per service into target/, from the contracts; Bruno imports them too.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import converter from "openapi-to-postmanv2";

mkdirSync("target", { recursive: true });
for (const service of ["eligibility", "claims", "notice"]) {
  const data = readFileSync(`../../${service}-service/openapi.yaml`, "utf8");
  converter.convert({ type: "string", data }, { folderStrategy: "Tags" }, (error, result) => {
    if (error || !result.result) {
      throw new Error(`${service}: ${error ?? result.reason}`);
    }
    const collection = result.output[0].data;
    // Recorded answers stand in docs/integrate/conversations; made-up ones only make the file large.
    const strip = (item) => (item.item ? item.item.forEach(strip) : (item.response = []));
    collection.item.forEach(strip);
    writeFileSync(`target/${service}-service.postman_collection.json`, JSON.stringify(collection, null, 1));
    console.log(`target/${service}-service.postman_collection.json`);
  });
}
