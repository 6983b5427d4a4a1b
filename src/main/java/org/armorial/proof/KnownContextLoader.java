package org.armorial.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import java.util.Optional;

/** Gives titanium the contexts that are known; never reads a file and never goes to the network. */
final class KnownContextLoader implements DocumentLoader {
  private final Contexts contexts;

  KnownContextLoader(Contexts contexts) {
    this.contexts = contexts;
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    Optional<ContextBody> known = contexts.body(url.toString());
    if (known.isEmpty()) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "unknown: " + url);
    }
    return JsonDocument.of(known.get().forTitanium());
  }
}
