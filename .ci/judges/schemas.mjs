// The published JSON Schemas of Open Badges 3.0.
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { Tally } from './tally.mjs';

export async function schemas(site, now) {
  const tally = new Tally('Open Badges 3.0 JSON Schema');
  const compile = name => {
    const ajv = new Ajv2019({ strict: false, allErrors: false });
    addFormats(ajv);
    return ajv.compile(site.json(`https://purl.imsglobal.org/spec/ob/v3p0/schema/json/${name}`));
  };
  const credential = compile('ob_v3p0_achievementcredential_schema.json');
  const endorsement = compile('ob_v3p0_endorsementcredential_schema.json');
  const ask = (what, validate, document, expected) => {
    const got = validate(document);
    const error = validate.errors?.[0];
    tally.expect(what, expected, got, got ? '' : `${error.instancePath} ${error.message}`);
  };
  for (const award of site.awards(now)) {
    ask(award.id, credential, award.credential, true);
    const broken = structuredClone(award.credential);
    delete broken.credentialSubject.achievement.criteria;
    ask(`${award.id} without criteria`, credential, broken, false);
  }
  // An achievement at its own address, held against the schema of the one inside a credential.
  const around = site.awards(now)[0].credential;
  for (const path of site.files('badges').filter(p => p.endsWith('/achievement.json'))) {
    const { '@context': context, ...achievement } = site.json(site.base + path);
    tally.expect(`${path} context`, true, Array.isArray(context));
    ask(path, credential, { ...around, credentialSubject: { ...around.credentialSubject, achievement } }, true);
  }
  for (const path of site.files('endorsements').filter(p => /^endorsements\/[0-9a-f]+\.json$/.test(p))) {
    ask(path, endorsement, site.json(site.base + path), true);
  }
  return tally;
}
