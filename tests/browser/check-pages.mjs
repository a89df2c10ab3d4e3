// Opens every kind of page that the program writes in a real browser and fails on whatever a reader would trip over:
// console messages, requests to anywhere, accessibility violations, and content that is cut on the screen or on paper.
//
//   node check-pages.mjs PROGRAM MODULES [PICTURES]
//
// MODULES is the folder with node_modules (npm ci), PICTURES keeps what was seen.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [program, modules, pictures] = process.argv.slice(2);
if (!program || !modules) {
    console.error('usage: node check-pages.mjs PROGRAM MODULES [PICTURES]');
    process.exit(64);
}
const require = createRequire(path.resolve(modules, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
const at = (name) => path.join(folder, name);
const ini = (port, agentPort, rest = '') =>
    `[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort=${port}\r\nMaster_EnableSSL=1\r\n` +
    `Master_SSLPort=4343\r\n${rest}[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=${agentPort}\r\n`;

/** Runs the program; the exit code must be one of those expected. */
function run(expected, ...args) {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (!expected.includes(status)) {
        throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
    }
}

/** Every kind of page, in both languages: [name, file]. */
function writePages() {
    const pages = [];
    writeFileSync(at('good.ini'), ini(8059, 21112));
    writeFileSync(at('bad.ini'), ini('80591', 21112, `Uninstall_Pwd=!CRYPT!${'x'.repeat(300)}\r\n`));
    writeFileSync(at('nothing.ini'), '[Other]\r\nName=1\r\n');
    mkdirSync(at('fleet'));
    for (let i = 1; i <= 12; ++i) {
        writeFileSync(at('agent.ini'),
                      `[INI_CLIENT_SECTION]\r\nServerAddr=SRV01\r\nMaster_DomainPort=8059\r\nClient_LocalServer_Port=${i === 7 ? 33333 : 21112}\r\n`);
        run([0, 1, 4], '--agent-ini', at('agent.ini'), '--report', at(`fleet/PC${i}.json`));
    }
    writeFileSync(at('fleet/broken.json'), '{');
    for (const language of ['ja', 'en']) {
        const report = (name, expected, ...args) => {
            const file = at(`${name}-${language}.html`);
            run(expected, '--lang', language, ...args, '--report', file);
            pages.push([`${name}-${language}`, file]);
        };
        report('sample', [0, 1, 2], '--sample');
        report('aliases', [0, 1, 2], '--sample', '--mask', '--case', 'A-1');
        report('one-source', [0], '--ini', at('good.ini'), '--entered', 'console:server-http=8059');
        report('problem', [2], '--ini', at('bad.ini'), '--entered', 'console:server-http=8060');
        report('not-installed', [3], '--ini', at('nothing.ini'));
        if (language === 'ja') {
            run([0, 1, 2], '--sample', '--report', at('a.json'));
            run([2], '--ini', at('bad.ini'), '--report', at('b.json'));
        }
        report('compare', [1], '--compare', at('a.json'), at('b.json'));
        report('merge', [0, 1], '--merge', at('fleet'));
    }
    return pages;
}

const failures = [];
let checks = 0;
function check(ok, what) {
    ++checks;
    if (!ok) {
        failures.push(what);
        console.log(`FAIL ${what}`);
    }
}

/** What sticks out of the page at the present width, as short descriptions. */
const cutParts = () => {
    const width = document.documentElement.clientWidth;
    const parts = [];
    for (const element of document.querySelectorAll('body *')) {
        if (element.closest('svg')) continue;
        let scroller = element.parentElement;
        while (scroller && !['auto', 'scroll', 'hidden'].includes(getComputedStyle(scroller).overflowX)) {
            scroller = scroller.parentElement;
        }
        const inScroller = scroller && scroller !== document.documentElement && scroller !== document.body;
        const box = element.getBoundingClientRect();
        if (!inScroller && box.width > 0 && box.right > width + 1) {
            parts.push(`<${element.tagName.toLowerCase()}> ${Math.round(box.right)} of ${width}: ${element.textContent.slice(0, 40)}`);
        }
    }
    return parts.slice(0, 3);
};

/** How many tables have columns that only scrolling sideways shows. */
const scrolledTables = () =>
    [...document.querySelectorAll('table')].filter((table) => {
        let box = table.parentElement;
        while (box && getComputedStyle(box).overflowX === 'visible') {
            box = box.parentElement;
        }
        return box && box.scrollWidth > box.clientWidth + 1;
    }).length;

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
           '--disable-component-update', '--disable-sync'],
});
try {
    for (const [name, file] of writePages()) {
        for (const colorScheme of ['light', 'dark']) {
            for (const width of [1280, 360]) {
                const where = `${name} ${colorScheme} ${width}px`;
                const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
                page.on('console', (message) => check(false, `${where}: console: ${message.text()}`));
                page.on('pageerror', (error) => check(false, `${where}: error: ${error.message}`));
                const url = pathToFileURL(file).href;
                page.on('request', (request) => check(request.url() === url, `${where}: request to ${request.url()}`));
                await page.goto(url);
                check((await page.title()).length > 0, `${where}: no title`);
                check((await page.evaluate(() => document.scripts.length)) === 0, `${where}: has a script`);
                const cut = await page.evaluate(cutParts);
                check(cut.length === 0, `${where}: sticks out: ${cut.join(' | ')}`);
                if (width > 1000) {
                    const scrolled = await page.evaluate(scrolledTables);
                    check(scrolled === 0, `${where}: ${scrolled} tables have columns out of sight`);
                }
                if (pictures) {
                    mkdirSync(pictures, { recursive: true });
                    await page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
                }
                await page.evaluate(axe);
                const { violations } = await page.evaluate(() => globalThis.axe.run(document));
                for (const violation of violations) {
                    check(false, `${where}: ${violation.id}: ${violation.nodes[0].html.slice(0, 120)}`);
                }
                check(violations.length === 0, `${where}: ${violations.length} accessibility violations`);
                await page.close();
            }
        }
        // A4 less its margins at 96 dpi: what is wider is cut on paper.
        const page = await browser.newPage({ viewport: { width: 703, height: 1000 } });
        await page.emulateMedia({ media: 'print' });
        await page.goto(pathToFileURL(file).href);
        const cut = await page.evaluate(cutParts);
        check(cut.length === 0, `${name} printed: sticks out: ${cut.join(' | ')}`);
        const hidden = await page.evaluate(() =>
            [...document.querySelectorAll('section, main, div, figure')].filter(
                (box) => getComputedStyle(box).overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1).length);
        check(hidden === 0, `${name} printed: ${hidden} boxes cut their content`);
        if (pictures) {
            await page.pdf({ path: path.join(pictures, `${name}.pdf`), preferCSSPageSize: true });
        }
        await page.close();
    }
} finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
}
console.log(`${checks - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
