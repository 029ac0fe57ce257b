// Passkeys: the browser is asked, its answer goes into the form, and the form is sent like any other.
// Needed because a browser makes and shows passkeys to scripts only; without it the page says what to do instead.
const form = document.querySelector('form[data-passkey]');
const button = form.querySelector('[data-start]');
const said = form.querySelector('[data-said]');

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** The server's options with bytes where the browser wants bytes. */
function asked() {
  const { publicKey } = JSON.parse(form.dataset.options);
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const list of ['excludeCredentials', 'allowCredentials']) {
    for (const known of publicKey[list] ?? []) known.id = bytes(known.id);
  }
  return { publicKey };
}

/** The browser's answer as text. */
function answer({ id, rawId, type, response }) {
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    parts.attestationObject = text(response.attestationObject);
  } else {
    parts.authenticatorData = text(response.authenticatorData);
    parts.signature = text(response.signature);
    parts.userHandle = response.userHandle?.byteLength ? text(response.userHandle) : null;
  }
  return JSON.stringify({ id, rawId: text(rawId), type, response: parts, extensions: {} });
}

let running = false;
async function run() {
  if (running) return;
  running = true;
  said.textContent = '';
  try {
    form.elements.credential.value = answer(await navigator.credentials[form.dataset.passkey](asked()));
    HTMLFormElement.prototype.submit.call(form);
  } catch {
    said.textContent = form.dataset.failed;
    running = false;
  }
}

button.hidden = false;
button.addEventListener('click', (event) => {
  event.preventDefault();
  run();
});
// Pressing "use a passkey" led here; asking at once saves a second press.
if (form.dataset.passkey === 'get' && !document.querySelector('.errors')) run();
