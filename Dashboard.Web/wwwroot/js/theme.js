// Runs before the first paint. The cookie of the system's choice lets the next prerender begin in the right colours.
(() => {
  const year = 60 * 60 * 24 * 365;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const remember = (name, dark) => {
    document.cookie = `${name}=${dark ? "dark" : "light"}; path=/; max-age=${year}; samesite=lax`;
  };
  const apply = dark => { root.dataset.theme = dark ? "dark" : "light"; };

  remember("system-theme", system.matches);
  if (!/(?:^|; )theme=/.test(document.cookie)) apply(system.matches);

  window.dashboardTheme = {
    isDark: () => root.dataset.theme === "dark",
    choose: dark => { remember("theme", dark); apply(dark); }
  };
})();
