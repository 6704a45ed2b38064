// Forms whose answer the browser's passkeys give. They show themselves only where there are any: on a page that came by HTTPS
// or from this machine, under a name (a number is no name to which a passkey could belong).
const canUse = window.isSecureContext && "PublicKeyCredential" in window
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function" && !/^[\d.:[\]]+$/.test(location.hostname);

async function answer(form) {
  const asked = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new FormData(form), credentials: "same-origin" });
  if (asked.status === 403) return location.assign(await asked.text());
  if (!asked.ok) throw new Error(String(asked.status));
  const options = await asked.json();
  const credential = form.dataset.passkeyTask === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  // The question already knew the proof; a password need not travel twice.
  if (form.elements.proof) form.elements.proof.disabled = true;
  form.submit();
}

for (const form of document.querySelectorAll("[data-passkey-options]")) {
  if (!canUse) continue;
  form.hidden = false;
  for (const note of document.querySelectorAll("[data-without-passkeys]")) note.hidden = true;
  form.addEventListener("submit", event => {
    event.preventDefault();
    const problem = form.querySelector("[data-passkey-problem]");
    problem.hidden = true;
    // Whoever closes the browser's question wanted nothing done; the sentence says that nothing was.
    answer(form).catch(() => { problem.hidden = false; });
  });
}
