// Thin: loads the library once, keeps one chart per element, and adds what options cannot carry over the wire:
// colours of the theme, number formats, motion. Everything else is decided by ChartAdapter.
const charts = new WeakMap();
const locales = new Map();
let library;

export async function draw(host, json, scriptUrl, localeUrl) {
  if (!(await load(scriptUrl))) return false;
  const drawing = JSON.parse(json);
  const locale = await readLocale(localeUrl);
  const entry = charts.get(host);
  if (entry) {
    entry.drawing = drawing;
    entry.locale = locale;
    await entry.chart.updateOptions(complete(host, entry), false, !stillness());
    return true;
  }
  if (!host.isConnected) return true;
  const fresh = { drawing, locale };
  fresh.chart = new window.ApexCharts(host, complete(host, fresh));
  charts.set(host, fresh);
  await fresh.chart.render();
  if (!charts.has(host)) return true;
  fresh.unwatch = watchTheme(() => recolour(host));
  return true;
}

export function destroy(host) {
  const entry = charts.get(host);
  if (!entry) return;
  charts.delete(host);
  entry.unwatch?.();
  entry.chart.destroy();
}

export async function saveImage(host, fileName, lines) {
  const entry = charts.get(host);
  if (!entry) return false;
  const scale = 2;
  const image = new Image();
  image.src = (await entry.chart.dataURI({ scale })).imgURI;
  await image.decode();
  const link = document.createElement('a');
  link.href = withLines(image, lines, host, scale).toDataURL('image/png');
  link.download = fileName;
  link.click();
  return true;
}

function load(url) {
  if (window.ApexCharts) return Promise.resolve(true);
  library ??= new Promise(resolve => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve(Boolean(window.ApexCharts));
    script.onerror = () => { library = undefined; script.remove(); resolve(false); };
    document.head.append(script);
  });
  return library;
}

function readLocale(url) {
  if (!locales.has(url)) {
    locales.set(url, fetch(url).then(answer => answer.ok ? answer.json() : null).catch(() => null));
  }
  return locales.get(url);
}

function complete(host, { drawing: { options, format }, locale }) {
  const written = decimals => new Intl.NumberFormat(
    format.culture, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const axis = written(format.axisDecimals), exact = written(format.decimals);
  const style = getComputedStyle(host);
  const full = coloured(options, style);
  full.chart.fontFamily = style.fontFamily;
  full.chart.animations.enabled = !stillness();
  if (locale) full.chart.locales = [locale];
  else delete full.chart.defaultLocale;
  full.theme = { mode: isDark(style) ? 'dark' : 'light' };
  full.yaxis.labels.formatter = value => axis.format(value);
  full.tooltip.y = { formatter: value => value == null ? format.gap : `${exact.format(value)} ${format.unit}` };
  return full;
}

// A colour in the options is the name of a CSS variable; a missing one falls back to the text colour.
function coloured(value, style, key = '') {
  if (Array.isArray(value)) return value.map(item => coloured(item, style, key));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, coloured(item, style, name)]));
  if (typeof value !== 'string' || !value.startsWith('--') || !/(colors?|background)$/i.test(key)) return value;
  return style.getPropertyValue(value).trim() || (key === 'background' ? 'transparent' : style.color);
}

function stillness() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

// Light text means a dark page, however the page came to be dark.
function isDark(style) {
  const [red, green, blue] = pixel(style.color);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}

function pixel(colour) {
  const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  return brush.getImageData(0, 0, 1, 1).data;
}

function watchTheme(changed) {
  const later = () => requestAnimationFrame(changed);
  const observer = new MutationObserver(later);
  for (const root of [document.documentElement, document.body])
    observer.observe(root, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', later);
  // Paper is light; no frame is painted between this event and the print, so it must not wait for one.
  const print = matchMedia('print');
  print.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', later);
    print.removeEventListener('change', changed);
  };
}

function recolour(host) {
  const entry = charts.get(host);
  if (!entry) return;
  entry.chart.updateOptions(complete(host, entry), false, false);
}

function withLines(image, lines, host, scale) {
  const lineHeight = 22 * scale, margin = 12 * scale;
  const style = getComputedStyle(host);
  const sheet = Object.assign(document.createElement('canvas'),
    { width: image.width + 2 * margin, height: image.height + lines.length * lineHeight + 2 * margin });
  const brush = sheet.getContext('2d');
  brush.fillStyle = style.getPropertyValue('--surface').trim() || 'white';
  brush.fillRect(0, 0, sheet.width, sheet.height);
  brush.fillStyle = style.color;
  lines.forEach((line, index) => {
    brush.font = `${index === 0 ? 600 : 400} ${(index === 0 ? 15 : 12) * scale}px ${style.fontFamily}`;
    brush.fillText(line, margin, margin + (index + 0.7) * lineHeight, image.width);
  });
  brush.drawImage(image, margin, margin + lines.length * lineHeight);
  return sheet;
}
