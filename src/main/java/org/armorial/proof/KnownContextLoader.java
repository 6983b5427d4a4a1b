package org.armorial.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.JsonStructure;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives titanium the contexts that are known; never reads a file and never goes to the network. */
final class KnownContextLoader implements DocumentLoader {
  private final Map<String, JsonStructure> documents = new LinkedHashMap<>();

  KnownContextLoader(Contexts contexts) {
    contexts
        .documents()
        .forEach((address, document) -> documents.put(address, JakartaJson.object(document)));
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    JsonStructure known = documents.get(url.toString());
    if (known == null) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "unknown: " + url);
    }
    return JsonDocument.of(known);
  }
}
