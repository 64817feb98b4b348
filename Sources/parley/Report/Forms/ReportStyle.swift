import PageMarkup

/// How the page of a report looks: light or dark as the reader has chosen, from 320 px on, and on paper.
enum ReportStyle {
  static let text = """
    :root {
      color-scheme: light dark; --ground: #f6f6f4; --surface: #fff; --text: #1b1c20; --muted: #595c65; --line: #dddcd7;
      --accent: #2757c4; --mark: #ffefb0;
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #121316; --surface: #1a1c20; --text: #e8e8ea; --muted: #a3a7b1; --line: #33363d; --accent: #8fb0ff;
        --mark: #4b3d0c;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 62rem; background: var(--ground); color: var(--text);
      overflow-wrap: anywhere;
    }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
    h2 { font-size: 1.2rem; margin: 0 0 .75rem; }
    h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    p, ul { margin: .5rem 0; } ul { padding-inline-start: 1.25rem; } li { margin: .25rem 0; }
    .about, footer, small { color: var(--muted); } footer { margin-top: 2rem; font-size: .875rem; }
    small { font-weight: 400; font-size: .875rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; } nav li { margin: 0; }
    section {
      margin-top: 1.5rem; padding: 1.25rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
    }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem; margin: 0 0 1rem; }
    .tiles div {
      display: flex; flex-direction: column-reverse; justify-content: flex-end;
      border-inline-start: 3px solid var(--accent); padding-inline-start: .75rem;
    }
    .tiles dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: 650; overflow-wrap: normal; }
    .tiles dt { color: var(--muted); font-size: .875rem; }
    figure { margin: 1.25rem 0 .5rem; }
    figcaption, caption { font-weight: 600; text-align: start; padding-bottom: .4rem; }
    .picture, .table { overflow-x: auto; margin: 0 0 1.25rem; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .chart { display: block; width: 100%; min-width: 36rem; max-width: 48rem; height: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; overflow-wrap: normal; }
    th, td {
      padding: .25rem .75rem .25rem 0; text-align: end; white-space: nowrap; vertical-align: top;
      border-bottom: 1px solid var(--line);
    }
    thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; }
    tbody th, thead th:first-child, .words { text-align: start; } tbody th, tbody .words { font-weight: 400; }
    .words, tbody th { white-space: normal; } .words { min-width: 7rem; }
    .share {
      background: linear-gradient(to right, color-mix(in srgb, var(--accent) 22%, transparent) calc(var(--share) * 100%), transparent 0);
    }
    article { border-top: 1px solid var(--line); } article h3 { margin-top: 1rem; }
    blockquote { margin: .5rem 0 1rem; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line); }
    mark { background: var(--mark); color: inherit; font-weight: 600; text-decoration: underline; }
    \(ChartColours.ofPage.style)
    @media (max-width: 30rem) {
      section { padding: 1rem .75rem; } .tiles { grid-template-columns: 1fr 1fr; }
    }
    @page { margin: 15mm; }
    @media print {
      :root {
        color-scheme: light; --ground: #fff; --surface: #fff; --text: #000; --muted: #444; --line: #aaa; --accent: #2757c4;
        --mark: #fff; font-size: 10.5pt;
      }
      body { padding: 0; max-width: none; } nav { display: none; }
      section { border: 0; padding: 0; } h2 { break-after: avoid; }
      figure, article, tr, .tiles div { break-inside: avoid; }
      .picture, .table { overflow: visible; } .chart { min-width: 0; }
      table { font-size: 8pt; overflow-wrap: anywhere; }
      th, td { padding-inline-end: .5rem; white-space: normal; } .words { min-width: 0; }
    }
    """
}
