// Small falsifications of a credential; a judge must refuse every one of them.
export function mutations(credential) {
  const made = [];
  const mutate = (what, change) => {
    const copy = structuredClone(credential);
    if (change(copy) !== false) made.push({ what, credential: copy });
  };
  mutate('name changed', c => { c.name = `${c.name} !`; });
  mutate('date changed', c => { c.validFrom = '2020-02-02T02:02:02Z'; });
  mutate('subject changed', c => { c.credentialSubject.id = 'urn:uuid:00000000-0000-4000-8000-000000000000'; });
  mutate('issuer changed', c => { c.issuer.name = 'Somebody Else'; });
  mutate('member added', c => { c.credentialSubject.role = 'Director'; });
  mutate('member added deep', c => { c.credentialSubject.achievement.humanCode = 'X1'; });
  mutate('member removed', c => { delete c.credentialSubject.achievement.description; });
  mutate('status removed', c => (c.credentialStatus ? void delete c.credentialStatus : false));
  mutate('expiry removed', c => (c.validUntil ? void delete c.validUntil : false));
  mutate('evidence removed', c => (c.evidence ? void delete c.evidence : false));
  mutate('proof value changed', c => {
    const proof = Array.isArray(c.proof) ? c.proof[0] : c.proof;
    const last = proof.proofValue.at(-1);
    proof.proofValue = proof.proofValue.slice(0, -1) + (last === '2' ? '3' : '2');
  });
  return made;
}
