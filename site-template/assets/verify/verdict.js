// Five answers about one badge, and what hangs on it.
import { unknown, no, yes } from "./answers.js";
import { attachments } from "./attachments.js";
import { credentialIn, dated } from "./claims.js";
import { conformance } from "./conformance.js";
import { addressOf, checkHosted, checkSigned } from "./hosted.js";
import { checkHolder, ofAssertion, ofCredential } from "./holder.js";
import { isObject } from "./json.js";
import { idOf, isA, isAddress, ownId } from "./members.js";
import { refreshed } from "./refresh.js";
import { checkDocument, checkToken, signedList } from "./signed.js";
import { inForce } from "./status.js";
import { achievementOf, subjectOf } from "./subject.js";

const MOST_PLACES = 5;

const isCredential = document => Object.hasOwn(document, "credentialSubject") || isA(document, "VerifiableCredential");
const isAssertion = document => isA(document, "Assertion") ||
  (Object.hasOwn(document, "badge") && (Object.hasOwn(document, "recipient") || Object.hasOwn(document, "verify")));

/**
 * @param source where in what was given it stands
 * @returns `{source, standard, subject, lines, remarks, notices, endorsements, components, examined, picture}`: the five
 *   answers by question; remarks as `conformance` gives them; notices as `{word, values}`; verdicts on what hangs on it; the
 *   bytes of the image that it came in, if any
 */
export async function ofToken(source, token, tools, trail) {
  const inside = credentialIn(token.payload);
  if (inside) return ofCredentialAnswers(source, dated(inside), await checkToken(token, inside, tools), tools, trail);
  if (isAssertion(token.payload)) return ofAssertionAnswers(source, await checkSigned(token, tools), tools, trail);
  return unreadable(source, "not-a-badge", tools);
}

/** The same of a document. */
export async function ofDocument(source, document, tools, trail) {
  if (isCredential(document)) return ofCredentialAnswers(source, document, await checkDocument(document, tools), tools, trail);
  if (isAssertion(document)) return ofAssertionAnswers(source, await checkHosted(document, tools), tools, trail);
  return unreadable(source, "not-a-badge", tools);
}

async function ofCredentialAnswers(source, credential, genuine, tools, trail) {
  const issuerId = idOf(credential.issuer);
  const signature = text => signedList(text, tools);
  const force = genuine.answer === "yes" ? await inForce(credential, issuerId, { ...tools, signature }) : unknown("genuine-first");
  const refresh = force.answer === "yes" ? await refreshed(credential, tools) : { notices: [] };
  const issuer = isObject(credential.issuer) ? credential.issuer : undefined;
  return verdict(source, {
    examined: { document: credential, genuine, badge: achievementOf(credential), issuer, issuerId },
    address: tools.address ?? (isAddress(ownId(credential)) ? ownId(credential) : undefined),
    holder: await checkHolder(ofCredential(credential), tools.holder ?? "", genuine),
    force: refresh.replaced ?? force,
    notices: refresh.notices,
  }, tools, trail);
}

async function ofAssertionAnswers(source, { assertion, badge, issuer, issuerId, genuine, inForce: force }, tools, trail) {
  return verdict(source, {
    examined: { document: assertion, genuine, badge, issuer, issuerId },
    address: addressOf(assertion) ?? tools.address,
    holder: await checkHolder(ofAssertion(assertion), tools.holder ?? "", genuine),
    force,
    notices: [],
  }, tools, trail);
}

async function verdict(source, { examined, address, holder, force, notices }, tools, trail) {
  const { standard, line, remarks } = forms(examined, tools.shapes);
  const further = trail.into(examined.document);
  const { endorsements, components, cut } = further ? await attachments(examined, tools, further) : { endorsements: [], components: [], cut: 0 };
  const counted = cut > 0 ? [{ word: "attachments-cut", values: { count: String(cut) } }] : [];
  return {
    source, standard, subject: subjectOf(examined, address), remarks, endorsements, components, examined,
    lines: { genuine: examined.genuine, holder, "in-force": force, recognised: unknown("no-trust-list"), "well-formed": line },
    notices: [...notices, ...counted],
    picture: trail.isStart ? tools.picture : undefined,
  };
}

/** Of a badge; what it is an award of and who awarded it are documents of their own before 3.0. */
function forms({ document, badge, issuer }, shapes) {
  const { standard, remarks, errors } = conformance(document, shapes);
  if (standard === "unknown") return { standard, remarks, line: unknown("standard-unknown") };
  const others = standard.startsWith("open-badges-3") || standard.startsWith("credentials") ? [] : [["/badge", badge], ["/badge/issuer", issuer]];
  const found = others.filter(([, other]) => isObject(other)).map(([place, other]) => ({ at: place, ...conformance(other, shapes) }));
  const all = [...remarks, ...found.flatMap(other => other.remarks.map(remark => ({ ...remark, place: other.at + remark.place })))];
  const count = found.reduce((sum, other) => sum + other.errors, errors);
  const members = all.filter(({ severity }) => severity === "error").slice(0, MOST_PLACES).map(({ place }) => place || "/").join(", ");
  return { standard, remarks: all, line: count === 0 ? yes("conforms", { standard }) : no("nonconforming", { standard, count: String(count), members }) };
}

/** The verdict on something that is no badge, or that could not be read, with the word why. */
export const unreadable = async (source, why, tools) => {
  const genuine = unknown("unreadable", { why, ...(tools.address ? { address: tools.address } : {}) });
  return {
    source, standard: "unknown", subject: { address: tools.address }, remarks: [], notices: [], endorsements: [], components: [],
    lines: {
      genuine,
      holder: await checkHolder([], tools.holder ?? "", genuine),
      "in-force": unknown("genuine-first"),
      recognised: unknown("no-trust-list"),
      "well-formed": unknown("standard-unknown"),
    },
  };
};
