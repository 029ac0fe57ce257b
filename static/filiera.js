// Filiera: small comforts. Nothing below is needed for any task to work; every page works without it.
const page = document;

// The error summary of a refused form takes the focus, so that it is read first.
page.querySelector('[data-focus-first]')?.focus();

// A second press of the same button is ignored; unsaved words are not left by accident.
let unsaved = false;
for (const form of page.querySelectorAll('form[method=post]')) {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    unsaved = false;
    const button = event.submitter;
    button?.setAttribute('aria-disabled', 'true');
    setTimeout(() => { sent = false; button?.removeAttribute('aria-disabled'); }, 8000);
  });
  addEventListener('pageshow', () => { sent = false; });
  if ('guard' in form.dataset) form.addEventListener('input', () => { unsaved = true; });
}
addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });

// Buttons that only a script can serve are hidden until now.
const serve = (name, act) => {
  for (const button of page.querySelectorAll(`[data-${name}]`)) {
    button.hidden = false;
    button.addEventListener('click', () => act(button, page.getElementById(button.dataset[name])));
  }
};
serve('print', () => print());
serve('reveal', (button, input) => {
  const shown = input.type === 'text';
  input.type = shown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!shown));
});
serve('copy', async (button, source) => {
  await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
  page.getElementById('live').textContent = button.dataset.done;
});
