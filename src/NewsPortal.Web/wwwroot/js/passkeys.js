// Passkeys: a form that signs in with one, a form that adds one. Each asks the server what to sign, has the browser sign it, and is then sent as any form.
const entering = document.getElementById("passkey-vao");
const adding = document.getElementById("passkey-moi");
const known = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function ask(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!answer.ok) throw new Error(`The options answer ${answer.status}.`);
  return answer.json();
}

function send(form, credential) {
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

function say(form, failure) {
  // The editor has closed the browser's window: that says it all.
  const text = failure.name === "NotAllowedError" || failure.name === "AbortError" ? "" : "Trình duyệt không làm được việc này với passkey. Bạn thử lại.";
  form.querySelector("[role=alert]").textContent = text;
}

// The browser offers passkeys in the field for the address until the button asks for one; each question makes the one before it void. Of an offer that nobody has asked for, no failure is said.
let offering = new AbortController();
let asked = Promise.resolve();

async function enter(mediation) {
  const mine = offering = new AbortController();
  asked = asked.catch(() => {}).then(() => ask(entering));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked);
  if (mine.signal.aborted) return;
  const credential = await navigator.credentials.get({ publicKey, mediation, signal: mine.signal });
  send(entering, credential);
}

if (known && entering) {
  entering.hidden = false;
  entering.addEventListener("submit", event => {
    event.preventDefault();
    offering.abort();
    enter("optional").catch(failure => say(entering, failure));
  });
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) enter("conditional").catch(failure => console.debug(failure));
}

if (known && adding) {
  adding.hidden = false;
  adding.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask(adding));
      send(adding, await navigator.credentials.create({ publicKey }));
    } catch (failure) {
      adding.querySelector("[role=alert]").textContent = failure.name === "InvalidStateError" ? "Máy này đã có passkey của tài khoản." : "";
      if (failure.name !== "InvalidStateError") say(adding, failure);
    }
  });
}
