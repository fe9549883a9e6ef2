package jp.shikaku.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The page behind the {@code type} of a problem: what {@code docs/errors.md} says of its code, which is packed with the
 * service. Codes of faults in claim files have one too.
 */
@Path("/errors")
@Tag(name = "errors", description = "What error codes mean エラーコードの説明")
public class ErrorPages {

    private static final Pattern ROW = Pattern.compile("\\| <a id=\"([A-Z0-9-]+)\"></a>.*");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Map<String, Entry> ENTRIES = read();

    @GET
    @Path("{code}")
    @PermitAll
    @SecurityRequirementsSet
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "readErrorPage",
            summary = "What an error code means エラーコードの説明",
            description = "The address in type of a problem leads here. 問題の type が指すページです。")
    @APIResponse(
            responseCode = "200",
            description = "A page for people 説明のページ",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response read(@PathParam("code") @Schema(example = "SK-REQ-002", maxLength = 20) String code) {
        Entry entry = ENTRIES.get(code);
        if (entry == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Response.ok(entry.page(code))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    private static Map<String, Entry> read() {
        try (InputStream file = ErrorPages.class.getResourceAsStream("/errors.md");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, Entry> entries = new HashMap<>();
            List<String> captions = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    entries.put(row.group(1), new Entry(captions, cells(line)));
                } else if (line.startsWith("| code ")) {
                    captions = cells(line);
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("the page of errors cannot be read", e);
        }
    }

    private static List<String> cells(String row) {
        return List.of(row.substring(1, row.lastIndexOf('|')).split("\\|")).stream()
                .skip(1)
                .map(cell -> LINK.matcher(cell.strip()).replaceAll("$1").replace("`", ""))
                .toList();
    }

    /** A row of the page without its code, and what its columns are called. */
    private record Entry(List<String> captions, List<String> cells) {

        String page(String code) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                parts.add("<dt>" + escaped(captions.get(i)) + "</dt><dd>" + escaped(cells.get(i)) + "</dd>");
            }
            return """
                    <!DOCTYPE html>
                    <html lang="ja"><head><meta charset="UTF-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
                    <style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}\
                    dt{font-weight:bold}dd{margin:0 0 1rem}</style></head>
                    <body><main><h1>%1$s</h1><dl>%2$s</dl></main></body></html>
                    """
                    .formatted(code, String.join("\n", parts));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
