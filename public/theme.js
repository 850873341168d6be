// Sets the theme before the first paint. A file of its own, because the page allows no inline script.
;(() => {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    let chosen = null
    try {
      chosen = localStorage.getItem('cyanotype.theme')
    } catch {
      // Storage may be closed to this page; the system's choice then stands.
    }
    const known = chosen === 'light' || chosen === 'dark'
    document.documentElement.dataset.theme = known ? chosen : system.matches ? 'dark' : 'light'
  }
  apply()
  system.addEventListener('change', apply)
})()
