// Everything here is a convenience: every page works without it.
const on = (target, type, f) => target.addEventListener(type, f);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const status = document.getElementById('status');
const say = text => { status.textContent = ''; setTimeout(() => { status.textContent = text; }, 100); };
const store = { get: k => { try { return localStorage.getItem(k); } catch { return null; } }, set: (k, v) => { try { localStorage.setItem(k, v); } catch { /* private window */ } } };

// A form sends no empty or default fields, and the others in the order of our addresses.
for (const form of all('form[data-keys]')) {
  const keys = form.dataset.keys.split(' ');
  on(form, 'formdata', e => {
    const pairs = [...e.formData].filter(([k, v]) => v.trim() !== '' && form.dataset[`default${k.replace(/-/g, '')}`] !== v);
    for (const k of new Set(e.formData.keys())) e.formData.delete(k);
    pairs.sort((a, b) => keys.indexOf(a[0]) - keys.indexOf(b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
    for (const [k, v] of pairs) e.formData.append(k, v.trim());
  });
}

// A page that comes back from the browser's memory shows what its address says.
on(window, 'pageshow', e => {
  if (e.persisted || performance.getEntriesByType('navigation')[0]?.type === 'back_forward') for (const form of document.forms) form.reset();
});

// On a narrow screen the filters stand above the results: those without a choice are folded.
if (matchMedia('(max-width: 55.99rem)').matches) for (const d of all('.filters details')) if (!d.querySelector('input[type=checkbox]:checked, [aria-invalid]')) d.open = false;

// Copy buttons.
for (const button of all('button[data-copy]')) {
  button.hidden = false;
  on(button, 'click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy === 'link' ? location.href : button.dataset.copy);
    say('Copied');
  });
}

// Single keys: / search, n and p next and previous match, ? help. Off in fields, with modifiers, or by the footer's switch.
const toggle = document.getElementById('keys');
const keysOn = () => store.get('keys') !== 'off';
if (toggle) {
  const show = () => { toggle.textContent = `Keyboard shortcuts: ${keysOn() ? 'on' : 'off'}`; toggle.setAttribute('aria-pressed', keysOn()); };
  toggle.hidden = false;
  on(toggle, 'click', () => { store.set('keys', keysOn() ? 'off' : 'on'); show(); });
  show();
}
on(document, 'keydown', e => {
  if (!keysOn() || e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, textarea, select, [contenteditable]')) return;
  const box = document.querySelector('input[name=q]');
  if (e.key === '/' && box) { e.preventDefault(); box.focus(); box.select(); }
  else if (e.key === '?') location.href = '/help';
  else if (e.key === 'n' || e.key === 'p') {
    const marks = all('mark[id]');
    if (!marks.length) return;
    const at = marks.indexOf(document.activeElement), target = location.hash ? marks.findIndex(m => `#${m.id}` === location.hash) : -1;
    const next = ((at >= 0 ? at : target) + (e.key === 'n' ? 1 : -1) + marks.length) % marks.length;
    location.hash = marks[next].id;
    marks[next].focus();
  }
});

// Searches kept on this device.
const saved = () => JSON.parse(store.get('saved') ?? '[]');
const save = document.getElementById('save');
if (save) { save.hidden = false; on(save, 'click', () => { store.set('saved', JSON.stringify([...saved().filter(s => s.url !== save.value), { url: save.value, name: save.dataset.name }])); say('Saved on this device'); }); }
const list = document.getElementById('saved');
if (list) for (const s of saved().filter(x => /^\/[a-z]/.test(x.url))) { const a = document.createElement('a'); a.href = s.url; a.textContent = s.name; const li = document.createElement('li'); li.append(a); list.append(li); }

// Search box: an editable combobox with list autocomplete and manual selection (WAI-ARIA APG).
for (const box of all('input[data-suggest]')) {
  const ul = box.parentElement.appendChild(document.createElement('ul'));
  ul.id = `${box.id}-list`; ul.className = 'suggestions'; ul.hidden = true;
  ul.setAttribute('role', 'listbox'); ul.setAttribute('aria-label', 'Suggestions');
  for (const [k, v] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': ul.id, autocomplete: 'off' })) box.setAttribute(k, v);
  let at = -1, asked = 0, timer;
  const close = () => { ul.hidden = true; at = -1; box.setAttribute('aria-expanded', 'false'); box.removeAttribute('aria-activedescendant'); };
  const point = i => {
    const items = [...ul.children];
    at = (i + items.length + 1) % (items.length + 1);
    items.forEach((li, n) => li.setAttribute('aria-selected', n === at));
    if (items[at]) box.setAttribute('aria-activedescendant', items[at].id); else box.removeAttribute('aria-activedescendant');
  };
  const choose = li => { close(); if (li.dataset.href) location.href = li.dataset.href; else { box.value = li.dataset.value; box.form.requestSubmit(); } };
  const ask = async () => {
    const mine = ++asked, text = box.value.trim();
    if (text.length < 2) return close();
    const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`).then(r => r.ok ? r.json() : { items: [] }, () => ({ items: [] }));
    if (mine !== asked || document.activeElement !== box) return;
    ul.replaceChildren(...answer.items.map((s, n) => {
      const li = document.createElement('li'), kind = document.createElement('small');
      li.id = `${ul.id}-${n}`; li.setAttribute('role', 'option'); li.setAttribute('aria-selected', 'false');
      li.append(s.label, ' ', kind); kind.textContent = s.note;
      if (s.href) li.dataset.href = s.href;
      li.dataset.value = s.value;
      return li;
    }));
    close();
    ul.hidden = !answer.items.length;
    box.setAttribute('aria-expanded', !ul.hidden);
    say(answer.items.length ? `${answer.items.length} ${answer.items.length === 1 ? 'suggestion' : 'suggestions'} available` : 'No suggestions');
  };
  on(box, 'input', () => { asked++; clearTimeout(timer); timer = setTimeout(ask, 150); });
  on(box, 'blur', () => setTimeout(close, 150));
  on(ul, 'mousedown', e => { e.preventDefault(); const li = e.target.closest('li'); if (li) choose(li); });
  on(box, 'keydown', e => {
    if (ul.hidden) return;
    if (e.key === 'ArrowDown') { e.preventDefault(); point(at < 0 ? 0 : at + 1); }
    else if (e.key === 'ArrowUp') { e.preventDefault(); point(at < 0 ? ul.children.length - 1 : at - 1); }
    else if (e.key === 'Escape') { e.preventDefault(); close(); }
    else if (e.key === 'Enter' && ul.children[at]) { e.preventDefault(); choose(ul.children[at]); }
  });
}
