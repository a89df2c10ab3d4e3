<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>portcheck::AgentsTab</name>
    <message>
        <source>The ports are still being checked.</source>
        <translation>ポートの確認が終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>This is a saved report without a list of computers.</source>
        <translation>この保存済みレポートには、コンピュータの一覧がありません。</translation>
    </message>
    <message>
        <source>This is the built-in sample: its port belongs to no computer here, so none is checked.</source>
        <translation>これは内蔵のサンプルです。サンプルのポートは実際のコンピュータのものではないため、確認は行いません。</translation>
    </message>
    <message>
        <source>Checking other computers was turned off when the program was started.</source>
        <translation>起動時の指定により、ほかのコンピュータへの確認は行いません。</translation>
    </message>
    <message>
        <source>The agent port is not known: it was not found, or the sources differ. Enter the port that the management console shows.</source>
        <translation>エージェントのポートが分かりません。見つからなかったか、情報源の間で食い違っています。管理コンソールに表示されるポートを入力してください。</translation>
    </message>
    <message>
        <source>No computers were checked</source>
        <translation>コンピュータの確認は行っていません</translation>
    </message>
    <message>
        <source>Checks whether the agent on each listed computer is listening on port %1. Run this on the server, which must be able to reach the agents.</source>
        <translation>一覧にある各コンピュータで、エージェントがポート %1 で待ち受けているかを確認します。エージェントへの通信はサーバから行われるため、サーバ上で実行してください。</translation>
    </message>
    <message>
        <source>Computers checked on the agent port.</source>
        <translation>エージェントのポートを確認したコンピュータの一覧です。</translation>
    </message>
    <message>
        <source>Choose List…</source>
        <translation>一覧を選択…</translation>
    </message>
    <message>
        <source>One name on each line, or a CSV table whose first row names the columns</source>
        <translation>1 行に 1 台の名前、または先頭行が列名の CSV ファイル</translation>
    </message>
    <message>
        <source>Column with the names</source>
        <translation>コンピュータ名の列</translation>
    </message>
    <message>
        <source>Simultaneous checks</source>
        <translation>同時確認数</translation>
    </message>
    <message>
        <source>Computers checked at the same time</source>
        <translation>同時に確認するコンピュータの台数</translation>
    </message>
    <message>
        <source>Computers checked so far</source>
        <translation>確認済みのコンピュータの台数</translation>
    </message>
    <message>
        <source>Part of a name or address</source>
        <translation>名前またはアドレスの一部</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>一覧の絞り込み</translation>
    </message>
    <message>
        <source>Show only one result</source>
        <translation>結果による絞り込み</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV で保存…</translation>
    </message>
    <message>
        <source>Computers and their results on the agent port</source>
        <translation>コンピュータと、エージェントのポートの確認結果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Start Check…</source>
        <comment>button: asks every computer of the list</comment>
        <translation>確認を開始…</translation>
    </message>
    <message>
        <source>No list chosen yet: one name on each line, or a CSV file with column names in the first row.</source>
        <translation>一覧は未選択です。1 行に 1 台の名前、または先頭行が列名の CSV ファイルを使えます。</translation>
    </message>
    <message>
        <source>%1 (computers: %2)</source>
        <comment>file name and number</comment>
        <translation>%1：%2 台</translation>
    </message>
    <message>
        <source>%1 (computers: %2, entries left out: %3)</source>
        <comment>file name and numbers</comment>
        <translation>%1：%2 台（%3 件は対象外）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>computers asked so far</comment>
        <translation>%1 / %2 台</translation>
    </message>
    <message>
        <source>%1, about %2:%3 left</source>
        <comment>computers asked; minutes and seconds</comment>
        <translation>%1、残り約 %2:%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what computers showed, and how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All computers</source>
        <translation>すべてのコンピュータ</translation>
    </message>
    <message>
        <source>List of Computers</source>
        <translation>コンピュータの一覧</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv);;All files (*)</source>
        <translation>一覧 (*.txt *.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The list cannot be read: %1</source>
        <translation>一覧を読み取れません：%1</translation>
    </message>
    <message>
        <source>%1 contains more computers than can be checked at one time. The limit is %2.</source>
        <translation>%1 には、一度に確認できる台数を超えるコンピュータがあります。上限は %2 台です。</translation>
    </message>
    <message>
        <source>No computer names were found in %1. Write one name on each line, or put &quot;Computer&quot; above the column with the names.</source>
        <translation>%1 にコンピュータ名が見つかりません。1 行に 1 台の名前を書くか、名前の列の見出しを「コンピュータ名」にしてください。</translation>
    </message>
    <message>
        <source>Computers to check: %1. Each is checked on port %2, %3 at the same time. Nothing is changed on them, but an intrusion detection system in the network may notice. Start now?</source>
        <translation>%1 台のコンピュータのポート %2 を、同時に %3 台ずつ確認します。相手の設定は変更しませんが、ネットワークの侵入検知システムに検知されることがあります。確認を開始しますか？</translation>
    </message>
    <message>
        <source>Check the Listed Computers</source>
        <translation>一覧のコンピュータの確認</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Save the List</source>
        <translation>一覧を保存</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>A higher number is faster, but more likely to be noticed by an intrusion detection system.</source>
        <translation>数を増やすと早く終わりますが、侵入検知システムに検知されやすくなります。</translation>
    </message>
    <message>
        <source>Shows only the computers whose name or address contains this text.</source>
        <translation>名前またはアドレスにこの文字を含むコンピュータだけを表示します。</translation>
    </message>
    <message>
        <source>Shows only the computers with this result.</source>
        <translation>この結果のコンピュータだけを表示します。</translation>
    </message>
    <message>
        <source>Saves the computers that are shown, in the order in which they are shown.</source>
        <translation>表示しているコンピュータを、表示している順に保存します。</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>Chosen list</source>
        <translation>選択した一覧</translation>
    </message>
    <message>
        <source>A confirmation appears first.</source>
        <translation>最初に確認の画面が表示されます。</translation>
    </message>
    <message>
        <source>Computers checked on the agent port, %1.</source>
        <translation>エージェントのポート %1 を確認したコンピュータの一覧です。</translation>
    </message>
    <message>
        <source>No computer of the list matches the text and the result that are chosen here.</source>
        <translation>ここで指定した文字列と結果に当てはまるコンピュータは、一覧にありません。</translation>
    </message>
    <message>
        <source>Stop the check; what was found so far stays (Esc).</source>
        <translation>確認を中止します（Esc）。それまでの結果は残ります。</translation>
    </message>
</context>
<context>
    <name>portcheck::AgentsTable</name>
    <message>
        <source>Agent answers</source>
        <translation>エージェントが応答</translation>
    </message>
    <message>
        <source>Another program answers</source>
        <translation>別のプログラムが応答</translation>
    </message>
    <message>
        <source>Listening, not recognised</source>
        <translation>待ち受け中（種類は不明）</translation>
    </message>
    <message>
        <source>Not listening (refused)</source>
        <translation>待ち受けなし（拒否）</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピュータ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column: what a computer showed on the agent port</comment>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>portcheck::BottomBar</name>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Check Again (F5)</source>
        <translation>再確認（F5）</translation>
    </message>
    <message>
        <source>Export Report…</source>
        <translation>レポートを出力…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Save a report as HTML, PDF, text, JSON or CSV (Ctrl+E).</source>
        <translation>レポートを HTML、PDF、テキスト、JSON、CSV のいずれかで保存します（Ctrl+E）。</translation>
    </message>
    <message>
        <source>Copy the result as text and as a table (Ctrl+Shift+C).</source>
        <translation>結果を文章と表でコピーします（Ctrl+Shift+C）。</translation>
    </message>
    <message>
        <source>Save a picture of this tab (Ctrl+S); of all tabs with Ctrl+Shift+S.</source>
        <translation>このタブの画像を保存します（Ctrl+S）。すべてのタブは Ctrl+Shift+S です。</translation>
    </message>
    <message>
        <source>Show aliases</source>
        <translation>名前を伏せて表示</translation>
    </message>
    <message>
        <source>Show aliases instead of names of computers, users and addresses, here and in everything that is saved or copied.</source>
        <translation>コンピュータ名、ユーザ名、アドレスを別名に置き換えて表示します。保存やコピーの内容も同じです。</translation>
    </message>
    <message>
        <source>Language: Japanese</source>
        <translation>言語：日本語</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>言語：英語</translation>
    </message>
    <message>
        <source>Check &amp;This Computer</source>
        <translation>このコンピュータを確認(&amp;T)</translation>
    </message>
    <message>
        <source>Open Collected &amp;Files…</source>
        <translation>収集したファイルを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open Collected F&amp;older…</source>
        <translation>収集したフォルダを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open Saved &amp;Report…</source>
        <translation>保存したレポートを開く(&amp;R)…</translation>
    </message>
    <message>
        <source>Show the &amp;Sample</source>
        <translation>サンプルを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy Picture of This Tab</source>
        <translation>このタブの画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Save &amp;All Pictures…</source>
        <translation>すべてのタブの画像を保存(&amp;A)…</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>表示の色(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>用語集(&amp;G)</translation>
    </message>
    <message>
        <source>A&amp;bout This Program</source>
        <translation>このプログラムについて(&amp;B)</translation>
    </message>
    <message>
        <source>Same as &amp;Windows</source>
        <translation>Windows の設定に合わせる(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>メニュー(&amp;M)</translation>
    </message>
    <message>
        <source>Stop the check; what was found so far stays (Esc).</source>
        <translation>確認を中止します（Esc）。それまでの結果は残ります。</translation>
    </message>
    <message>
        <source>Check everything again (F5).</source>
        <translation>すべてをもう一度確認します（F5）。</translation>
    </message>
    <message>
        <source>Open files, save all pictures, appearance, glossary</source>
        <translation>ファイルを開く、すべての画像を保存、表示の色、用語集</translation>
    </message>
    <message>
        <source>Switches the whole window to this language.</source>
        <translation>画面全体をこの言語に切り替えます。</translation>
    </message>
    <message>
        <source>Co&amp;mpare Reports…</source>
        <translation>レポートを比較(&amp;M)…</translation>
    </message>
    <message>
        <source>Co&amp;llect for Support…</source>
        <translation>サポート用にまとめる(&amp;L)…</translation>
    </message>
    <message>
        <source>This is a saved report: it cannot be checked again.</source>
        <translation>保存されたレポートを表示しているため、再確認はできません。</translation>
    </message>
</context>
<context>
    <name>portcheck::CollectDialog</name>
    <message>
        <source>Show &amp;aliases instead of names and addresses</source>
        <translation>名前とアドレスを伏せる(&amp;A)</translation>
    </message>
    <message>
        <source>Save &amp;Table of Aliases…</source>
        <translation>別名の対応表を保存(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Save Archive…</source>
        <translation>ZIP を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Collect for Support</source>
        <translation>サポート用にまとめる</translation>
    </message>
    <message>
        <source>Files of the archive</source>
        <translation>ZIP ファイルの内容</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>These files, and nothing else, go into one ZIP archive. The program sends nothing: attach the archive to your message to support yourself.</source>
        <translation>次のファイルだけを 1 つの ZIP ファイルにまとめます。このプログラムは何も送信しません。ZIP ファイルは、ご自身でサポートへのメールに添付してください。</translation>
    </message>
    <message>
        <source>Drawing the pictures…</source>
        <translation>画像を作成中…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file and its size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The web page, laid out as printed pages.</source>
        <translation>Web ページの内容を、印刷時のページの形で表示しています。</translation>
    </message>
    <message>
        <source>Exactly what the file will contain.</source>
        <translation>ファイルの内容そのものです。</translation>
    </message>
    <message>
        <source>Save Archive</source>
        <translation>ZIP の保存</translation>
    </message>
    <message>
        <source>ZIP archive (*.zip)</source>
        <translation>ZIP ファイル (*.zip)</translation>
    </message>
    <message>
        <source>Save Table of Aliases</source>
        <translation>別名の対応表の保存</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Folder and file names may still contain names. Which name an alias stands for is not in the archive. Save that table for yourself if you want to read the answer with the real names.</source>
        <translation>フォルダ名やファイル名には、名前が残っていることがあります。別名がどの名前を指すかは、ZIP ファイルには含まれません。サポートの回答を実際の名前で読めるように、対応表を手元に保存しておくことができます。</translation>
    </message>
</context>
<context>
    <name>portcheck::CompareDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Compare Reports</source>
        <translation>レポートの比較</translation>
    </message>
    <message>
        <source>S&amp;wap Old and New</source>
        <translation>新旧を入れ替え(&amp;W)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web ページ (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save Comparison</source>
        <translation>比較結果の保存</translation>
    </message>
    <message>
        <source>Choose a name that ends in .html, .pdf, .txt, .json or .csv.</source>
        <translation>ファイル名の末尾を .html、.pdf、.txt、.json、.csv のいずれかにしてください。</translation>
    </message>
</context>
<context>
    <name>portcheck::EntryForm</name>
    <message>
        <source>Compare</source>
        <translation>比較する</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>%1, as shown there</source>
        <comment>entry field of a port</comment>
        <translation>%1（画面に表示された値）</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>ポートは 1 から 65535 までの番号で入力してください。</translation>
    </message>
    <message>
        <source>if shown</source>
        <translation>表示される場合のみ</translation>
    </message>
    <message>
        <source>Clears the fields and removes their values from the comparison.</source>
        <translation>入力欄を空にし、その値を比較から外します。</translation>
    </message>
    <message>
        <source>A number from 1 to 65535; empty means not entered.</source>
        <translation>1 から 65535 までの数字です。空の場合は未入力として扱います。</translation>
    </message>
    <message>
        <source>Enter the numbers you see there. They are compared right away, go into this report, and are never stored.</source>
        <translation>画面に表示された番号を入力してください。すぐに比較され、今回のレポートに載りますが、保存はされません。</translation>
    </message>
    <message>
        <source>This is a saved report: values can be entered only while checking a computer or files.</source>
        <translation>保存したレポートを表示しているため、入力できません。入力できるのは、コンピュータまたはファイルを確認しているときです。</translation>
    </message>
</context>
<context>
    <name>portcheck::ExportDialog</name>
    <message>
        <source>Show &amp;aliases instead of names and addresses</source>
        <translation>名前とアドレスを伏せる(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Export Report</source>
        <translation>レポートの出力</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>&amp;Web page (HTML), for reading and mailing</source>
        <translation>Web ページ（HTML）- 閲覧、メール添付用(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;PDF, for filing and printing</source>
        <translation>PDF - 保管、印刷用(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Text, for a mail</source>
        <translation>テキスト - メール本文用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;JSON, opens again in this program</source>
        <translation>JSON - このプログラムで再表示(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;CSV, for a spreadsheet</source>
        <translation>CSV - 表計算ソフト用(&amp;C)</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>レポートの言語</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前の扱い</translation>
    </message>
    <message>
        <source>Support case &amp;number (optional)</source>
        <translation>お問い合わせ番号(&amp;N)（任意）</translation>
    </message>
    <message>
        <source>&amp;Memo, one line (optional)</source>
        <translation>メモ 1 行(&amp;M)（任意）</translation>
    </message>
    <message>
        <source>What the report contains</source>
        <translation>レポートの内容</translation>
    </message>
    <message>
        <source>Exactly what the file will contain.</source>
        <translation>ファイルの内容そのものです。</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <comment>kind and suffix of a file</comment>
        <translation>%1 ファイル (*.%2)</translation>
    </message>
    <message>
        <source>The pages as they will be saved.</source>
        <translation>保存されるページのとおりです。</translation>
    </message>
    <message>
        <source>The same content laid out as pages. The web page shows it as one long page.</source>
        <translation>同じ内容をページ単位で表示しています。Web ページでは 1 枚の長いページになります。</translation>
    </message>
</context>
<context>
    <name>portcheck::FilePreview</name>
    <message>
        <source>Preview of the file</source>
        <translation>ファイルのプレビュー</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>Further pages in the file: %1.</source>
        <translation>このほかのページ数：%1。</translation>
    </message>
    <message>
        <source>The preview is being made…</source>
        <translation>プレビューを作成しています…</translation>
    </message>
</context>
<context>
    <name>portcheck::FindingCard</name>
    <message>
        <source>%1: %2</source>
        <comment>place of a value, then the value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>what to do</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Learn more ▼</source>
        <translation>詳しい説明 ▼</translation>
    </message>
    <message>
        <source>Learn more about: %1</source>
        <translation>詳しい説明：%1</translation>
    </message>
    <message>
        <source>Learn more ▲</source>
        <translation>詳しい説明 ▲</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity and title of a finding, read aloud</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>この表示の意味</translation>
    </message>
    <message>
        <source>How to verify by hand</source>
        <translation>手動での確認方法</translation>
    </message>
    <message>
        <source>What usually causes it</source>
        <translation>よくある原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Opens below it: what it means, how to verify it by hand, what usually causes it, what to do.</source>
        <translation>下に、この表示の意味、手動での確認方法、よくある原因、対処を表示します。</translation>
    </message>
</context>
<context>
    <name>portcheck::InfoDialogs</name>
    <message>
        <source>Version %1</source>
        <comment>of this program</comment>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>Trend Micro, Worry-Free and OfficeScan are trademarks or registered trademarks of Trend Micro Incorporated. Windows is a trademark of the Microsoft group of companies. Mac is a trademark of Apple Inc.</source>
        <translation>Trend Micro、ウイルスバスター、Worry-Free、OfficeScan は、トレンドマイクロ株式会社の商標または登録商標です。Windows は、Microsoft グループの商標です。Mac は、Apple Inc. の商標です。</translation>
    </message>
    <message>
        <source>This program is open source under the MIT licence. It uses Qt %1 under the GNU Lesser General Public License, version 3; the licence text and how to link against another Qt are in the program&apos;s package.</source>
        <translation>このプログラムは MIT ライセンスのオープンソースです。Qt %1 を GNU Lesser General Public License バージョン 3 に基づいて使用しています。ライセンス文と、別の Qt とリンクする方法は、配布物に含まれています。</translation>
    </message>
    <message>
        <source>About This Program</source>
        <translation>このプログラムについて</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Also called: %1</source>
        <translation>別の呼び方：%1</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>用語集</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>Shows which ports a Worry-Free Business Security installation uses, whether the four documented methods agree, and what is really listening.</source>
        <translation>ウイルスバスター ビジネスセキュリティが使うポート、製品文書にある 4 つの確認方法の一致と不一致、実際の待ち受け状況を表示します。</translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation>読み取るもの</translation>
    </message>
    <message>
        <source>The lines about ports and names in ofcscan.ini, Service.ini and the registry, the files of the Mac plug-in, and what Windows says about listening ports, services and its firewall. Or the files that you open instead.</source>
        <translation>ofcscan.ini、Service.ini、レジストリのうちポートと名前に関する行、Mac 用プラグインのファイル、待ち受け中のポートとサービスと Windows ファイアウォールに関する Windows の情報です。ファイルを開いた場合は、そのファイルだけを読み取ります。</translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation>しないこと</translation>
    </message>
    <message>
        <source>It changes no setting, keeps no password, sends nothing anywhere, and contacts another computer only when you start that yourself.</source>
        <translation>設定は変更しません。パスワードは保持しません。どこにも送信しません。ほかのコンピュータには、ご自身が操作した場合にだけ接続します。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>&amp;Copy Version</source>
        <translation>バージョンをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the versions of this program, Qt and the system, for a message to support.</source>
        <translation>このプログラム、Qt、システムのバージョンをコピーします。サポートへの連絡に使えます。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Files: %1. Used: %2. Not used: %3.</source>
        <translation>ファイル %1 件（使用 %2 件、不使用 %3 件）。</translation>
    </message>
    <message>
        <source>Find by name, kind or reason</source>
        <translation>名前、種類、理由で検索</translation>
    </message>
</context>
<context>
    <name>portcheck::LiveTab</name>
    <message>
        <source>What listens at each port</source>
        <translation>各ポートの待ち受け状況</translation>
    </message>
    <message>
        <source>A configured port is not necessarily listening. These are the results from this computer.</source>
        <translation>ポートが設定されていても、実際に待ち受け中とは限りません。このコンピュータで確認した結果です。</translation>
    </message>
    <message>
        <source>A configured port is not necessarily listening. These are the results from %1.</source>
        <translation>ポートが設定されていても、実際に待ち受け中とは限りません。%1 の結果です。</translation>
    </message>
    <message>
        <source>The product has a firewall of its own; the rules of Windows Firewall say nothing about it.</source>
        <translation>製品には独自のファイアウォール機能があります。Windows ファイアウォールの規則だけでは、その状態は分かりません。</translation>
    </message>
    <message>
        <source>There is no result for this part yet.</source>
        <translation>まだ結果が届いていません。</translation>
    </message>
    <message>
        <source>The values come from files, so nothing on this computer was checked. To see what is listening, run the program on the server itself, or add its netstat output to the files.</source>
        <translation>ファイルの値を表示しているため、このコンピュータの状態は調べていません。待ち受けを確認するには、サーバでこのプログラムを起動するか、サーバの netstat の出力をファイルに加えてください。</translation>
    </message>
    <message>
        <source>Check This Computer</source>
        <translation>このコンピュータを確認</translation>
    </message>
    <message>
        <source>This is the built-in sample: nothing on this computer was checked.</source>
        <translation>内蔵のサンプルを表示しているため、このコンピュータの状態は調べていません。</translation>
    </message>
    <message>
        <source>The saved report contains nothing about listening ports.</source>
        <translation>保存したレポートに、待ち受けの結果は含まれていません。</translation>
    </message>
    <message>
        <source>The product was not found on this computer, so there is no port to check.</source>
        <translation>このコンピュータに製品が見つからないため、確認するポートがありません。</translation>
    </message>
    <message>
        <source>Checking listening ports was turned off when the program was started, or this system does not support it.</source>
        <translation>起動時に待ち受けの確認を行わない設定にしたか、このシステムでは確認できません。</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Listening ports were not checked</source>
        <translation>待ち受けは確認していません</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>発行先</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>itself (self-signed, usual for this product)</source>
        <translation>自分自身（自己署名。この製品では通常の状態です）</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>validity of a certificate</comment>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <comment>a port</comment>
        <translation>証明書（%1）</translation>
    </message>
    <message>
        <source>Also check the console&apos;s login page</source>
        <translation>管理コンソールのログイン画面も確認する</translation>
    </message>
    <message>
        <source>Server name in the settings</source>
        <translation>設定上のサーバ名</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>名前またはアドレス</translation>
    </message>
    <message>
        <source>Name or address of another computer</source>
        <translation>別のコンピュータの名前またはアドレス</translation>
    </message>
    <message>
        <source>Check Another Computer</source>
        <translation>別のコンピュータを確認</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>確認をやめる</translation>
    </message>
    <message>
        <source>Back to This Computer</source>
        <translation>このコンピュータに戻る</translation>
    </message>
    <message>
        <source>Connects to the ports in the table on that computer and checks what answers. It changes nothing there, and connects only when you choose this button.</source>
        <translation>表のポートについて、そのコンピュータに接続し、応答する相手を調べます。相手の設定は変更しません。接続するのは、このボタンを押したときだけです。</translation>
    </message>
    <message>
        <source>The check was stopped before there was a result for this part.</source>
        <translation>この部分の結果が届く前に、確認が中止されました。</translation>
    </message>
</context>
<context>
    <name>portcheck::MainWindow</name>
    <message>
        <source>Parts of the result</source>
        <translation>結果のタブ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tab and the state it carries, read aloud</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Ctrl+Tab leads to the next part, Ctrl+1 to Ctrl+8 to each of them.</source>
        <translation>Ctrl+Tab で次のタブに、Ctrl+1 から Ctrl+8 で各タブに移動します。</translation>
    </message>
    <message>
        <source>Tabs to the left</source>
        <translation>左のタブ</translation>
    </message>
    <message>
        <source>Tabs to the right</source>
        <translation>右のタブ</translation>
    </message>
    <message>
        <source>Shows the tabs that have no room.</source>
        <translation>画面に入りきらないタブを表示します。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Listening</source>
        <comment>tab: what really listens</comment>
        <translation>待ち受け状況</translation>
    </message>
    <message>
        <source>Port List</source>
        <translation>ポート一覧</translation>
    </message>
    <message>
        <source>Agents</source>
        <comment>tab: the agents of a list of computers</comment>
        <translation>エージェント</translation>
    </message>
</context>
<context>
    <name>portcheck::MethodTab</name>
    <message>
        <source>What the management console shows</source>
        <translation>管理コンソールの値</translation>
    </message>
    <message>
        <source>What the registry says</source>
        <translation>レジストリの値</translation>
    </message>
    <message>
        <source>What the Plug-in Manager shows</source>
        <translation>プラグインマネージャの値</translation>
    </message>
    <message>
        <source>As the registry editor shows it</source>
        <translation>レジストリエディタでの表示</translation>
    </message>
    <message>
        <source>As written in the file</source>
        <translation>ファイルの記述</translation>
    </message>
    <message>
        <source>What was found on this computer</source>
        <translation>このコンピュータで見つかったもの</translation>
    </message>
    <message>
        <source>Trend Micro Security for Mac is installed on this server.</source>
        <translation>このサーバには Trend Micro Security for Mac がインストールされています。</translation>
    </message>
    <message>
        <source>Trend Micro Security for Mac is installed on this server. Found in its folder, not documented by the vendor:
%1</source>
        <translation>このサーバには Trend Micro Security for Mac がインストールされています。フォルダ内で見つかった値（製品文書に記載なし）：
%1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>There is no result for this part yet.</source>
        <translation>まだ結果が届いていません。</translation>
    </message>
    <message>
        <source>%1
This needs administrator rights: close this window, right-click the program and choose &quot;Run as administrator&quot;.</source>
        <translation>%1
管理者の権限が必要です。この画面を閉じ、プログラムを右クリックして「管理者として実行」を選んでください。</translation>
    </message>
    <message>
        <source>This source cannot be read</source>
        <translation>この情報源は読み取れません</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Does not apply here</source>
        <translation>対象外です</translation>
    </message>
    <message>
        <source>Trend Micro Security for Mac is not installed on this server, so there is no port for Mac agents to compare.</source>
        <translation>このサーバには Trend Micro Security for Mac がインストールされていないため、比較する Mac 用ポートはありません。</translation>
    </message>
    <message>
        <source>This installation does not have what this method checks.</source>
        <translation>この環境には、この方法で確認する対象がありません。</translation>
    </message>
    <message>
        <source>No file for this method</source>
        <translation>この方法で確認できるファイルがありません</translation>
    </message>
    <message>
        <source>The files contain no registry export with this product&apos;s values.</source>
        <translation>指定されたファイルに、この製品のレジストリの値は含まれていません。</translation>
    </message>
    <message>
        <source>The files contain no ofcscan.ini with this product&apos;s values.</source>
        <translation>指定されたファイルに、この製品の ofcscan.ini は含まれていません。</translation>
    </message>
    <message>
        <source>Open Collected Files…</source>
        <translation>収集したファイルを開く…</translation>
    </message>
    <message>
        <source>Nothing was found here</source>
        <translation>値が見つかりませんでした</translation>
    </message>
    <message>
        <source>The registry of this computer has no values of this product.</source>
        <translation>このコンピュータのレジストリに、この製品の値はありません。</translation>
    </message>
    <message>
        <source>No ofcscan.ini of this product was found on this computer.</source>
        <translation>このコンピュータに、この製品の ofcscan.ini は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Choose Another Folder…</source>
        <translation>別のフォルダを指定…</translation>
    </message>
    <message>
        <source>HTTPS of the server (Master_EnableSSL): %1</source>
        <comment>on, off or an unknown value</comment>
        <translation>サーバの HTTPS（Master_EnableSSL）：%1</translation>
    </message>
    <message>
        <source>What the settings files say</source>
        <translation>設定ファイルの内容</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>同じ値：%1</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <comment>a method and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>port, value and state, read aloud</comment>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>File of %1</source>
        <comment>time of a file</comment>
        <translation>ファイルの日時 %1</translation>
    </message>
    <message>
        <source>32-bit view</source>
        <translation>32 ビット用の領域</translation>
    </message>
    <message>
        <source>64-bit view</source>
        <translation>64 ビット用の領域</translation>
    </message>
    <message>
        <source>Excerpt of %1</source>
        <translation>%1 の抜粋</translation>
    </message>
</context>
<context>
    <name>portcheck::ModeBanner</name>
    <message>
        <source>Check This Computer</source>
        <translation>このコンピュータを確認</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Made-up values, built into the program. Nothing here is about your computer.</source>
        <translation>プログラムに内蔵された架空の値です。お使いのコンピュータの値ではありません。</translation>
    </message>
    <message>
        <source>INCOMPLETE</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>The check was stopped before all results were in.</source>
        <translation>すべての結果が届く前に、確認が中止されました。</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>ファイルから解析</translation>
    </message>
    <message>
        <source>Saved report</source>
        <translation>保存したレポート</translation>
    </message>
    <message>
        <source>This is a report of %1, made at %2.</source>
        <translation>%1 のレポート（作成日時 %2）です。</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>別のコンピュータ</translation>
    </message>
    <message>
        <source>Back to This Computer</source>
        <translation>このコンピュータに戻る</translation>
    </message>
    <message>
        <source>Show Files…</source>
        <translation>ファイルの一覧…</translation>
    </message>
    <message>
        <source>Shows what each file was taken for, and why one was not used.</source>
        <translation>各ファイルの種類と、使用しなかった理由を表示します。</translation>
    </message>
    <message>
        <source>These values were read from files, not from this computer. Files used: %1 of %2.</source>
        <translation>%2 件中 %1 件のファイルから読み取った値です。このコンピュータの値ではありません。</translation>
    </message>
    <message>
        <source>This is a report made at %1.</source>
        <translation>作成日時 %1 のレポートです。</translation>
    </message>
    <message>
        <source>These values were read from files; the listening ports are those of %1.</source>
        <translation>値はファイルから読み取ったもので、待ち受け状況は %1 のものです。</translation>
    </message>
    <message>
        <source>The listening ports are those of %1, not of this computer.</source>
        <translation>待ち受け状況は、このコンピュータではなく %1 のものです。</translation>
    </message>
</context>
<context>
    <name>portcheck::NextSteps</name>
    <message>
        <source>Go to the Overview</source>
        <translation>概要を見る</translation>
    </message>
    <message>
        <source>Enter the Console&apos;s Value</source>
        <translation>管理コンソールの値を入力する</translation>
    </message>
    <message>
        <source>Look at ofcscan.ini</source>
        <translation>ofcscan.ini を見る</translation>
    </message>
    <message>
        <source>Look at the Registry</source>
        <translation>レジストリを見る</translation>
    </message>
    <message>
        <source>Look at the Plug-in Manager</source>
        <translation>プラグインマネージャを見る</translation>
    </message>
    <message>
        <source>See What Is Listening</source>
        <translation>待ち受け状況を見る</translation>
    </message>
    <message>
        <source>See the Port List</source>
        <translation>ポート一覧を見る</translation>
    </message>
    <message>
        <source>Choose the Folder…</source>
        <translation>フォルダを指定…</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Export Report…</source>
        <translation>レポートを出力…</translation>
    </message>
    <message>
        <source>See the Agents</source>
        <translation>エージェントを表示</translation>
    </message>
</context>
<context>
    <name>portcheck::OverviewTab</name>
    <message>
        <source>Ports by method</source>
        <translation>確認方法ごとのポート</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>The ports are being checked. This takes a few seconds and changes nothing.</source>
        <translation>ポートを調べています。数秒で終わります。設定は変更しません。</translation>
    </message>
    <message>
        <source>%1 of %2 results are in. Please wait a moment.</source>
        <translation>%2 件中 %1 件の結果が届きました。もう少しお待ちください。</translation>
    </message>
    <message>
        <source>Please wait a moment for the result.</source>
        <translation>結果が出るまで、もう少しお待ちください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, then how many findings have it</comment>
        <translation>%1 %2 件</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>確認が必要な項目はありません。</translation>
    </message>
    <message>
        <source>Open Collected Files…</source>
        <translation>収集したファイルを開く…</translation>
    </message>
    <message>
        <source>Choose Another Folder…</source>
        <translation>別のフォルダを指定…</translation>
    </message>
    <message>
        <source>Show the Sample</source>
        <translation>サンプルを表示</translation>
    </message>
    <message>
        <source>These places were checked:</source>
        <translation>確認した場所：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file and what became of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Export Report…</source>
        <translation>レポートを出力…</translation>
    </message>
    <message>
        <source>The agent belongs to the cloud edition</source>
        <translation>エージェントはクラウド版（ビジネスセキュリティサービス）です</translation>
    </message>
    <message>
        <source>This computer&apos;s agent belongs to the cloud edition</source>
        <translation>このコンピュータのエージェントはクラウド版（ビジネスセキュリティサービス）です</translation>
    </message>
</context>
<context>
    <name>portcheck::PortListTab</name>
    <message>
        <source>Ports with direction and purpose</source>
        <translation>ポートの方向と用途</translation>
    </message>
    <message>
        <source>Copy as Firewall Request</source>
        <translation>ファイアウォールの依頼文をコピー</translation>
    </message>
    <message>
        <source>Copies the ports with direction and purpose as a text for the people who run the firewall</source>
        <translation>ポート、方向、用途を、ファイアウォールの担当者に渡す文章としてコピーします</translation>
    </message>
</context>
<context>
    <name>portcheck::SaveDialog</name>
    <message>
        <source>Open &amp;Folder</source>
        <translation>フォルダを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
</context>
<context>
    <name>portcheck::StepsView</name>
    <message>
        <source>Open Console</source>
        <translation>管理コンソールを開く</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>フォルダを開く</translation>
    </message>
    <message>
        <source>Open File</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Copy Key Path</source>
        <translation>キーの場所をコピー</translation>
    </message>
    <message>
        <source>Start Registry Editor</source>
        <translation>レジストリエディタを起動</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>手順 %1：%2</translation>
    </message>
</context>
<context>
    <name>portcheck::Strip</name>
    <message>
        <source>%1 %2</source>
        <comment>product name and version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>computer and what is installed on it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>設定は変更しません</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>number of a support case</comment>
        <translation>お問い合わせ番号 %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>state and how many findings</comment>
        <translation>%1 %2 件</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>確認の進み具合</translation>
    </message>
</context>
<context>
    <name>portcheck::TableModel</name>
    <message>
        <source>%1, %2</source>
        <comment>row and column of a cell, read aloud</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>portcheck::Tables</name>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Listening</source>
        <comment>column: does something listen</comment>
        <translation>待ち受け</translation>
    </message>
    <message>
        <source>State</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Configured</source>
        <translation>設定値</translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>port in use, when the sources differ</comment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <comment>a port no source confirms</comment>
        <translation>%1（初期値）</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>What answers</source>
        <translation>応答した相手</translation>
    </message>
    <message>
        <source>Windows Firewall</source>
        <translation>Windows ファイアウォール</translation>
    </message>
    <message>
        <source>Reserved by Windows</source>
        <translation>Windows の予約</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>what Windows has reserved</comment>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>予約あり</translation>
    </message>
    <message>
        <source>no</source>
        <comment>not reserved</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用ポート</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>port in use</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>none</source>
        <comment>default of a port</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <comment>a cell read aloud</comment>
        <translation>%1、不一致</translation>
    </message>
    <message>
        <source>From → To</source>
        <translation>接続元 → 接続先</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>number of a line in a file</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>of a line in a file</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a registry value</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a registry value</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>of a registry value</comment>
        <translation>データ</translation>
    </message>
    <message>
        <source>no line number</source>
        <translation>行番号なし</translation>
    </message>
</context>
<context>
    <name>portcheck::WindowActions</name>
    <message>
        <source>Open Collected Files</source>
        <translation>収集したファイルを開く</translation>
    </message>
    <message>
        <source>Open Saved Report</source>
        <translation>保存したレポートを開く</translation>
    </message>
    <message>
        <source>Saved reports (*.json)</source>
        <translation>保存したレポート (*.json)</translation>
    </message>
    <message>
        <source>The registry editor could not be started. The path of the key was copied.</source>
        <translation>レジストリエディタを起動できませんでした。キーの場所はコピーしてあります。</translation>
    </message>
    <message>
        <source>The file or folder is not on this computer, so it cannot be opened from here.</source>
        <translation>このコンピュータにないファイルまたはフォルダのため、ここからは開けません。</translation>
    </message>
    <message>
        <source>The address of the console is not known yet: no server name or port was found.</source>
        <translation>サーバ名またはポートが見つからないため、管理コンソールのアドレスがまだ分かりません。</translation>
    </message>
    <message>
        <source>The browser could not be started. The address is %1</source>
        <translation>ブラウザを起動できませんでした。アドレスは次のとおりです：%1</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Folder for the pictures of all tabs</source>
        <translation>すべてのタブの画像を保存するフォルダ</translation>
    </message>
    <message>
        <source>The report cannot be read: %1</source>
        <translation>レポートを読み取れません：%1</translation>
    </message>
    <message>
        <source>Folder with collected files</source>
        <translation>収集したファイルのフォルダ</translation>
    </message>
    <message>
        <source>Folder in which the product is installed</source>
        <translation>製品がインストールされているフォルダ</translation>
    </message>
    <message>
        <source>Files of the product (*.ini *.reg *.txt *.log *.csv *.json *.zip);;All files (*)</source>
        <translation>製品のファイル (*.ini *.reg *.txt *.log *.csv *.json *.zip);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose Two Reports to Compare</source>
        <translation>比較するレポートを 2 つ選択</translation>
    </message>
    <message>
        <source>Choose the Other Report</source>
        <translation>比較するもう 1 つのレポートを選択</translation>
    </message>
    <message>
        <source>Two reports can be compared. %1 were chosen.</source>
        <translation>比較できるレポートは 2 つです。選択されたファイル：%1 件。</translation>
    </message>
    <message>
        <source>Show Something Else</source>
        <translation>別の内容を表示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>entered values</source>
        <translation>入力した値</translation>
    </message>
    <message>
        <source>case number</source>
        <translation>お問い合わせ番号</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>list of computers</source>
        <translation>コンピュータの一覧</translation>
    </message>
    <message>
        <source>This belongs to what is shown now and is lost when something else is shown: %1.

To keep it, export a report first.</source>
        <translation>別の内容を表示すると、現在の表示内容についての次の情報が失われます：%1。

残しておくには、先にレポートを出力してください。</translation>
    </message>
</context>
</TS>
