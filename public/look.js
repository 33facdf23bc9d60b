/* The first script of each page, before anything is painted: the look as it was last. `utils/platform/look.ts` keeps it there. */
try {
  const [scheme, text] = (localStorage.getItem('look') || '').split(' ');
  if (scheme) document.documentElement.dataset.scheme = scheme;
  if (text) document.documentElement.dataset.text = text;
} catch {
  /* A browser that keeps nothing for pages: the look comes a moment later. */
}
