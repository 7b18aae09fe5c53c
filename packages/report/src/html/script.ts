/**
 * The page's one script: long tables get a search field and headings that sort, and above 200 rows
 * only those in view stay in the document. Without it they are whole, and scroll. It reads the page
 * and nothing else; the page's policy allows it by its hash.
 */
export const script = `
'use strict';
const many = 200, margin = 1200;
const numberIn = (text) => {
  const plain = text.trim().replace(/\\u2212/g, '-').replace(/(\\d),(?=\\d{3})/g, '$1');
  const found = /^<?\\s*(-?[\\d.]+(?:e-?\\d+)?)/.exec(plain);
  return found ? Number(found[1]) : NaN;
};
const after = (a, b) => {
  if (a === '') return b === '' ? 0 : 1;
  if (b === '') return -1;
  return typeof a === 'number' ? a - b : a.localeCompare(b, 'en', { numeric: true });
};
const enhance = (region) => {
  const table = region.querySelector('table');
  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
  const rows = Array.from(body.rows, (row) => ({
    row,
    text: row.textContent.toLowerCase(),
    height: row.getBoundingClientRect().height,
  }));
  const columns = document.createElement('colgroup');
  for (const head of heads) {
    const column = document.createElement('col');
    column.style.width = head.getBoundingClientRect().width + 'px';
    columns.append(column);
  }
  table.style.width = table.getBoundingClientRect().width + 'px';
  table.style.tableLayout = 'fixed';
  table.caption.after(columns);
  const blank = () => {
    const row = document.createElement('tr');
    const cell = row.insertCell();
    cell.colSpan = heads.length;
    row.className = 'blank';
    row.setAttribute('aria-hidden', 'true');
    return row;
  };
  const [above, below] = [blank(), blank()];
  let shown = rows;
  let drawn = [0, 0];
  const whole = (list) => body.replaceChildren(...list.map(({ row }) => row));
  const draw = (force) => {
    if (shown.length <= many) {
      if (force) whole(shown);
      return;
    }
    const [upper, lower] = [region.scrollTop, region.scrollTop + region.clientHeight];
    if (!force && drawn[0] <= upper && lower <= drawn[1]) return;
    const [from, to] = [upper - margin, lower + margin];
    let [y, first, last, top, end] = [0, -1, -1, 0, 0];
    shown.forEach(({ height }, at) => {
      if (y + height >= from && y <= to) {
        if (first < 0) [first, top] = [at, y];
        [last, end] = [at, y + height];
      }
      y += height;
    });
    drawn = [top, end];
    const held = document.activeElement;
    above.firstChild.style.height = top + 'px';
    below.firstChild.style.height = y - end + 'px';
    const some = shown.slice(first, last + 1);
    some.forEach(({ row }, at) => row.setAttribute('aria-rowindex', table.tHead.rows.length + first + at + 1));
    body.replaceChildren(above, ...some.map(({ row }) => row), below);
    if (held !== document.activeElement && body.contains(held)) held.focus({ preventScroll: true });
  };
  const bar = document.createElement('p');
  bar.className = 'find';
  const label = document.createElement('label');
  label.textContent = 'Find in this table ';
  const field = document.createElement('input');
  field.type = 'search';
  const count = document.createElement('output');
  label.append(field);
  bar.append(label, ' ', count);
  region.before(bar);
  let sorted = { at: -1, sign: 1 };
  const choose = () => {
    const wanted = field.value.trim().toLowerCase();
    shown = rows.filter(({ text }) => text.includes(wanted));
    const { at, sign } = sorted;
    if (at >= 0) {
      const numeric = heads[at].classList.contains('number');
      const key = ({ row }) => {
        const text = row.cells[at].textContent.trim();
        if (!numeric) return text === '\\u2013' ? '' : text;
        const value = numberIn(text);
        return Number.isNaN(value) ? '' : value;
      };
      const keyed = shown.map((one) => ({ one, key: key(one) }));
      keyed.sort((a, b) => (a.key === '' || b.key === '' ? 1 : sign) * after(a.key, b.key));
      shown = keyed.map(({ one }) => one);
    }
    const number = (value) => value.toLocaleString('en');
    count.textContent = number(shown.length) + ' of ' + number(rows.length) + ' rows';
    table.setAttribute('aria-rowcount', table.tHead.rows.length + shown.length);
    region.scrollTop = 0;
    draw(true);
  };
  heads.forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      sorted = { at, sign: sorted.at === at ? -sorted.sign : 1 };
      heads.forEach((one) => one.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', sorted.sign > 0 ? 'ascending' : 'descending');
      choose();
    });
  });
  field.addEventListener('input', choose);
  region.addEventListener('scroll', () => draw(false), { passive: true });
  addEventListener('beforeprint', () => whole(shown));
  addEventListener('afterprint', () => draw(true));
  choose();
};
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    enhance(target);
  }
}, { rootMargin: '300px' });
for (const region of document.querySelectorAll('.long')) seen.observe(region);
`;
