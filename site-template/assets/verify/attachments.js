// What hangs on a badge and is verified in turn: endorsements, and the badges it rests on.
import { credentialIn } from "./claims.js";
import { received } from "./intake.js";
import { isObject } from "./json.js";
import { jws } from "./jws.js";
import { all, idOf, isA, isAddress, objects, ownId, texts } from "./members.js";
import { inside } from "./setting.js";
import { ofDocument, ofToken, unreadable } from "./verdict.js";

/** An image holds a badge in two forms; other files hold one. */
const MOST_FORMS = 2;

/** `{endorsements, components, cut}`: verdicts, and how many were not looked at. */
export async function attachments(examined, tools, trail) {
  const found = new Attachments(tools, trail);
  const endorsements = await found.endorsements(examined);
  return { endorsements, components: await found.components(examined.document), cut: found.cut };
}

const addressOf = value => (isAddress(idOf(value)) ? idOf(value) : undefined);

/** An endorsement of something else says nothing here. */
function isAbout(endorsement, place) {
  const id = ownId(place);
  // Open Badges 2.0, Endorsement: "claim: an entity, identified by an id …".
  const { credentialSubject, claim } = endorsement;
  const subjects = isA(endorsement, "EndorsementCredential") ? objects(credentialSubject) : isA(endorsement, "Endorsement") ? objects(claim) : [];
  return id !== undefined && subjects.length > 0 && subjects.every(subject => ownId(subject) === id);
}

class Attachments {
  cut = 0;

  constructor(tools, trail) {
    Object.assign(this, { tools, trail });
  }

  isCut() {
    const isOver = !this.trail.oneMore();
    if (isOver) this.cut++;
    return isOver;
  }

  /** The endorsements of the award, of its badge and of its issuer that these carry or name. */
  async endorsements({ document, badge, issuer }) {
    const verdicts = [];
    for (const place of [document, badge, issuer].filter(isObject)) {
      for (const one of all(place.endorsement)) {
        if (!this.trail.passed.has(addressOf(one)) && !this.isCut()) verdicts.push(await this.endorsement(one, place));
      }
      for (const token of texts(place.endorsementJwt)) {
        if (!this.isCut()) verdicts.push(await this.token("endorsementJwt", jws(token), place));
      }
    }
    return verdicts;
  }

  /** Whole, as a token, or (Open Badges 2.0, Endorsement) only by its address. */
  endorsement(one, place) {
    const isWhole = isObject(one) && ["credentialSubject", "claim"].some(name => Object.hasOwn(one, name));
    if (isWhole) return this.document(ownId(one) ?? "endorsement", one, place);
    const address = addressOf(one);
    return address ? this.hosted(address, place) : this.token("endorsement", typeof one === "string" ? jws(one) : undefined, place);
  }

  async hosted(source, place) {
    const { carried, why } = await this.carried(source);
    const [{ document, token } = {}] = carried;
    if (document) return this.document(source, document, place);
    return token ? this.token(source, token, place) : unreadable({ source }, why ?? "not-a-badge", this.tools);
  }

  /** The badges that stand there, and not those that it leads to; `why` where nothing could be had. */
  async carried(address) {
    const { bytes, type, address: reached, why } = await this.tools.web.body(address);
    if (!bytes) return { carried: [], why };
    const { form, carried } = await received(bytes, { type, address: reached });
    return { bytes, form, carried: carried.filter(one => one.address === undefined) };
  }

  document(source, endorsement, place) {
    return isAbout(endorsement, place) ? ofDocument({ source }, endorsement, this.tools, this.trail) : unreadable({ source }, "another-subject", this.tools);
  }

  token(source, token, place) {
    if (!token) return unreadable({ source }, "not-a-token", this.tools);
    const said = credentialIn(token.payload)?.credential ?? token.payload;
    return isAbout(said, place) ? ofToken({ source }, token, this.tools, this.trail) : unreadable({ source }, "another-subject", this.tools);
  }

  /** The badges among the evidence, as far as they are public: a page or a file that is no badge is evidence of another kind, and for a person to read. */
  async components(above) {
    const verdicts = [];
    for (const source of new Set(all(above.evidence).map(addressOf).filter(address => address !== undefined))) {
      if (this.trail.passed.has(source) || this.isCut()) continue;
      const { bytes, form, carried } = await this.carried(source);
      this.cut += Math.max(0, carried.length - MOST_FORMS);
      for (const one of carried.slice(0, MOST_FORMS)) {
        const met = { ...inside({ source, address: source }, bytes, form, one), above };
        verdicts.push(await (one.token ? ofToken(met, one.token, this.tools, this.trail) : ofDocument(met, one.document, this.tools, this.trail)));
      }
    }
    return verdicts;
  }
}
