/* The head is painted first; a script that is being run would hold the paint up. */
requestAnimationFrame(() => setTimeout(() => void import('./app.tsx')));
