#pragma once

namespace portcheck {

/// The style sheet of the HTML report: one column, always light, A4 when printed, nothing fetched.
inline constexpr const char *kHtmlStyle = R"css(
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#EEF0F2;color:#1B1F23;font:15px/1.6 "Yu Gothic UI","Meiryo","Segoe UI","Noto Sans CJK JP","Noto Sans",sans-serif}
main{max-width:66rem;margin:1.5rem auto;background:#fff;border:1px solid #DADDE1;border-radius:10px;overflow:hidden}
header{padding:1.2rem 2rem .9rem;border-bottom:1px solid #E3E6E9}
header h1{margin:0;font-size:1.35rem;line-height:1.3}
header h1 small{font-size:.85rem;font-weight:400;color:#5A6066;margin-left:.6em}
.strip{display:flex;flex-wrap:wrap;gap:.1rem 1.8rem;margin:.5rem 0 0;padding:0;font-size:.87rem}
.strip div{display:flex;gap:.5em}
dt{color:#5A6066}
.strip dt{white-space:nowrap}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.banner{padding:.5rem 2rem;font-size:.9rem;background:#F5F6F7;border-bottom:1px solid #E3E6E9}
.banner b{margin-right:.7em}
.banner.alarming{background:#FFE8A3;color:#3D2B00;border-bottom:2px solid #945B00;font-size:1.05rem}
.banner.alarming b{font-size:1.25rem;letter-spacing:.04em}
.verdict{display:flex;gap:1.2rem;align-items:flex-start;margin:1.4rem 2rem .4rem;padding:1.1rem 1.4rem;border:1px solid #E3E6E9;border-left-width:7px;border-radius:8px}
.verdict .shape{width:46px;height:46px;flex:none;margin-top:.1rem}
.verdict .word{font-weight:700;font-size:.95rem}
.verdict h2{margin:0;padding:0;border:0;font-size:1.35rem;line-height:1.4}
.verdict p{margin:.35rem 0 0}
.verdict .counts{color:#5A6066;font-size:.87rem}
section{padding:0 2rem 1rem}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:2px solid #0B63B6}
h2{font-size:1.08rem;margin:1.3rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid #E3E6E9}
table{width:100%;border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.5rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid #E8EAED}
th,td,h3{word-break:keep-all;overflow-wrap:break-word}
td.long{word-break:normal;overflow-wrap:anywhere}
thead th{background:#F3F4F6;font-size:.8rem;line-height:1.35;color:#3F454B;vertical-align:bottom}
tbody th{font-weight:600}
#ports td,#ports tbody th{font-size:.87rem;line-height:1.35;vertical-align:middle;color:#5A6066}
#ports tbody th{color:#1B1F23;font-size:.92rem}
#ports td.value{font-size:1.13rem;color:#1B1F23;white-space:nowrap}
#ports td.value small{font-size:.87rem;white-space:normal}
#ports td.marked{color:#6E4300;background:#FFF3D6;box-shadow:inset 0 0 0 2px #945B00;font-weight:700}
.state{white-space:nowrap;font-weight:700}
.state .shape{width:1.05em;height:1.05em;vertical-align:-.14em;margin-right:.35em}
.finding{margin:.8rem 0;padding:.8rem 1.1rem;border:1px solid #E3E6E9;border-left-width:6px;border-radius:8px}
.finding h3{margin:0;font-size:1.02rem;line-height:1.45}
.finding h3 .state{margin-right:.7em}
.finding code{font:.8rem Consolas,"Noto Sans Mono CJK JP","Noto Sans Mono",monospace;color:#5A6066;white-space:nowrap}
.finding p{margin:.35rem 0 0}
.finding .english{color:#5A6066;font-size:.87rem}
.finding ul{margin:.4rem 0 0;padding-left:1.2rem;font-size:.87rem;overflow-wrap:anywhere}
.finding .next{padding:.4rem .7rem;background:#F3F7FB;border-radius:6px}
.finding .next.quiet{padding:0;background:none;color:#5A6066;font-size:.87rem}
.finding .next b{color:#0B63B6;margin-right:.5em}
.finding .next.quiet b{color:#5A6066}
details{margin-top:.5rem;font-size:.9rem}
summary{cursor:pointer;color:#0B63B6}
summary h2{display:inline;border:0}
a{color:#0B63B6}
#deviating td.marked,#servers td.marked{color:#6E4300;background:#FFF3D6;font-weight:700}
details dl{margin:.4rem 0 0}
details dt{font-weight:600;margin-top:.35rem}
dl.facts{display:grid;grid-template-columns:minmax(11rem,auto) 1fr;gap:.25rem 1.2rem;margin:.4rem 0;font-size:.9rem}
section ul.items{margin:.4rem 0;padding-left:1.3rem}
figure{margin:.8rem 0 0}
figcaption{font-size:.85rem;color:#3F454B;overflow-wrap:anywhere}
pre{margin:.3rem 0 0;padding:.6rem .8rem;background:#F6F7F8;border:1px solid #E3E6E9;border-radius:6px;font:.83rem/1.5 Consolas,"Noto Sans Mono CJK JP","Noto Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
#listening table,#certificate table,#agents table{font-size:.84rem}
footer{padding:.8rem 2rem 1.2rem;border-top:1px solid #E3E6E9;font-size:.83rem;color:#5A6066}
footer p{margin:.15rem 0}
@media screen and (max-width:34rem){
main{margin:0;border:0;border-radius:0}
header,section,footer,.banner{padding-left:1rem;padding-right:1rem}
.verdict{margin:1rem 1rem .4rem;padding:.8rem;gap:.7rem}
.verdict .shape{width:28px;height:28px}
.verdict h2{font-size:1.1rem}
dl.facts{grid-template-columns:1fr}
dl.facts dd{margin-bottom:.4rem}
}
@page{size:A4;margin:14mm 12mm}
@media print{
html{font-size:8.3pt}
body{background:#fff;font-size:9pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{margin:0;border:0;border-radius:0;max-width:none}
header,section,footer,.banner{padding-left:0;padding-right:0}
.banner{padding-left:.6rem}
.verdict{margin-left:0;margin-right:0}
.finding,.verdict,tr,figure{break-inside:avoid}
h2,h3,figcaption{break-after:avoid}
section{padding-bottom:.4rem}
.scroll{overflow:visible}
th,td{padding:.35rem .4rem}
#ports td.value{font-size:1.05rem}
#ports td:nth-child(8){white-space:normal}
thead{display:table-header-group}
summary{color:#1B1F23}
}
)css";

} // namespace portcheck
