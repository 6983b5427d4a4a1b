package org.armorial.proof;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a proof signs, before it is brought into canonical form.
 *
 * @param document without this proof
 * @param options the proof without its value
 * @param jcs whether the canonical form is that of JSON and not of RDF
 * @param hash of {@link java.security.MessageDigest}
 */
record HashInput(ObjectNode document, ObjectNode options, boolean jcs, String hash) {}
