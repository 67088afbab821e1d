/* Before anything is drawn, in any browser (ES5): tells an old one; puts on the remembered look. */
(function () {
  var html = document.documentElement;
  function can(rule) { return window.CSS && CSS.supports && CSS.supports(rule); }
  if (!window.Promise || ![].findLast || !window.structuredClone || !window.BigInt || !can('selector(:where(a))')) html.className = 'too-old';
  else html.className = location.protocol === 'file:' ? 'from-file' : '';
  var look = {};
  try { look = JSON.parse(localStorage.getItem('kaoping.look') || '{}') || {}; } catch (e) { look = {}; }
  var dark = look.theme ? look.theme === 'dark' : window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches;
  html.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (look.theme === 'contrast') html.setAttribute('data-contrast', 'high');
  if (/^(100|112|125|150|175|200)$/.test(look.textSize)) html.setAttribute('data-text-size', look.textSize);
  if (look.language === 'en') html.lang = 'en';
})();
