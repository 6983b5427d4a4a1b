package org.armorial.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.armorial.codec.Json;
import org.armorial.proof.Canonicalizer;
import org.armorial.proof.Contexts;
import org.armorial.proof.IssuerSigner;
import org.armorial.proof.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * Microseconds of processor time a credential, in one run: canonical form by the general processor
 * and by a filled shape, the Data Integrity proof, and the VC-JWT. Arguments: credentials a round,
 * rounds.
 */
final class CanonBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Instant CREATED = Instant.parse("2026-03-12T09:00:00Z");

  private CanonBench() {}

  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    List<ObjectNode> credentials = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      credentials.add(credential(i));
    }
    Canonicalizer filled = new Canonicalizer(Contexts.published());
    IssuerSigner signer =
        IssuerSigner.of(
            SigningKey.generate(new SecureRandom()),
            "did:web:example.org:issuer",
            "https://example.org/keys/k.jwk.json");
    int some = Math.max(1, count / 10);
    report("general processor", rounds, some, i -> filled.generally(credentials.get(i)));
    report("filled shape", rounds, count, i -> filled.canonical(credentials.get(i)));
    report(
        "whole Data Integrity proof",
        rounds,
        count,
        i -> signer.dataIntegrity(credentials.get(i), CREATED));
    report("whole VC-JWT", Math.min(rounds, 5), some, i -> signer.jwt(credentials.get(i)));
  }

  private interface Step {
    Object run(int i);
  }

  private static void report(String name, int rounds, int count, Step step) {
    double[] micros = new double[rounds];
    int sink = 0;
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < count; i++) {
        sink += step.run(i).hashCode();
      }
      micros[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / count;
    }
    // The first rounds warm up.
    double[] warm = Arrays.copyOfRange(micros, rounds / 3, rounds);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "%-28s median %8.1f us   least %8.1f us   first round %8.1f us   (%d)%n",
        name,
        warm[warm.length / 2],
        warm[0],
        micros[0],
        sink & 1);
  }

  static ObjectNode credential(int i) {
    ObjectNode document = Json.object();
    document
        .putArray("@context")
        .add("https://www.w3.org/ns/credentials/v2")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    String home = "https://badges.example.org/assertions/" + i;
    document.put("id", home + "/credential.json");
    document.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
    document.put("name", "Accueillir un groupe");
    ObjectNode issuer = document.putObject("issuer").put("id", "did:web:badges.example.org:issuer");
    issuer.putArray("type").add("Profile");
    issuer.put("name", "Maison des savoirs").put("url", "https://badges.example.org/");
    document.put("validFrom", "2026-03-12T09:00:00Z").put("validUntil", "2029-03-12T09:00:00Z");
    document.put("awardedDate", "2026-03-12T09:00:00Z");
    ObjectNode subject = document.putObject("credentialSubject").put("id", "urn:uuid:" + i);
    subject.putArray("type").add("AchievementSubject");
    ObjectNode identifier = subject.putArray("identifier").addObject();
    identifier.put("type", "IdentityObject").put("hashed", true);
    identifier.put("identityHash", "sha256$" + i).put("identityType", "emailAddress");
    identifier.put("salt", "salt-" + i);
    subject.set("achievement", achievement());
    ObjectNode evidence = document.putArray("evidence").addObject();
    evidence.put("id", "https://example.org/evidence/" + i).putArray("type").add("Evidence");
    evidence.put("name", "Récit " + i).put("narrative", "J’ai accueilli un groupe de " + i + ".");
    document
        .putObject("credentialStatus")
        .put("id", "https://badges.example.org/status/1.json#" + i)
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", "revocation")
        .put("statusListIndex", Integer.toString(i))
        .put("statusListCredential", "https://badges.example.org/status/1.json");
    document
        .putArray("credentialSchema")
        .addObject()
        .put(
            "id",
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json")
        .put("type", "1EdTechJsonSchemaValidator2019");
    return document;
  }

  private static ObjectNode achievement() {
    String home = "https://badges.example.org/badges/accueil/1";
    ObjectNode achievement = Json.object().put("id", home + "/achievement.json");
    achievement.putArray("type").add("Achievement");
    achievement.put("name", "Accueillir un groupe").put("achievementType", "Competency");
    achievement.put("description", "Savoir accueillir un groupe et le mettre à l’aise.");
    achievement.putObject("criteria").put("id", home + "/").put("narrative", "Avoir accueilli.");
    achievement
        .putObject("image")
        .put("id", home + "/image.png")
        .put("type", "Image")
        .put("caption", "Une porte ouverte");
    ObjectNode alignment = achievement.putArray("alignment").addObject();
    alignment.putArray("type").add("Alignment");
    alignment.put("targetName", "Accueillir").put("targetUrl", "https://example.org/rome/K1");
    achievement.putArray("tag").add("accueil").add("compétence").add("groupe");
    achievement.put("inLanguage", "fr").put("version", "1");
    return achievement;
  }
}
