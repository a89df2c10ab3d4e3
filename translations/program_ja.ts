<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Program</name>
    <message>
        <source>This version has no option &quot;%1&quot;. --help lists the options.</source>
        <translation>このバージョンには「%1」というオプションはありません。--help で一覧を表示できます。</translation>
    </message>
    <message>
        <source>The option %1 needs a value. --help lists the options.</source>
        <translation>オプション %1 には値が必要です。--help で一覧を表示できます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. Give files with their option, for example --ini FILE.</source>
        <translation>「%1」はオプションではありません。ファイルは、--ini FILE のようにオプションと一緒に指定してください。</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;. Use ja or en.</source>
        <translation>言語「%1」はありません。ja または en を指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form METHOD:ROLE=PORT, for example console:server-http=8059.</source>
        <translation>「%1」は METHOD:ROLE=PORT の形式ではありません（例：サーバの HTTP ポートが 8059 のときは console:server-http=8059）。</translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; has none of the suffixes .html, .pdf, .txt, .json, .csv.</source>
        <translation>レポート「%1」の拡張子が、.html、.pdf、.txt、.json、.csv のどれでもありません。</translation>
    </message>
    <message>
        <source>These options exclude each other: %1.</source>
        <translation>次のオプションは同時に指定できません：%1。</translation>
    </message>
    <message>
        <source>The option %1 may be given only once.</source>
        <translation>オプション %1 は 1 回だけ指定できます。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not of the kind that this option reads.</source>
        <translation>ファイル「%1」は、このオプションで読み込める種類のファイルではありません。</translation>
    </message>
    <message>
        <source>The agent port is not known for sure, so no computer was probed.</source>
        <translation>エージェントのポートを確定できないため、どのコンピュータにも接続しませんでした。</translation>
    </message>
    <message>
        <source>The port in &quot;%1&quot; is not a number from 1 to 65535.</source>
        <translation>「%1」のポートが、1 から 65535 までの番号ではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives another value than before for the same port. Give each port of a screen once.</source>
        <translation>「%1」は、同じポートに先ほどと異なる値を指定しています。1 つのポートは 1 回だけ指定してください。</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; does not have the suffix .zip.</source>
        <translation>出力先の ZIP ファイル「%1」の拡張子が、.zip ではありません。</translation>
    </message>
    <message>
        <source>%1 of %2 reports read</source>
        <translation>レポート %2 件のうち %1 件を読み取りました</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an agent&apos;s ofcscan.ini. Give it with --agent-ini.</source>
        <translation>「%1」はエージェントの ofcscan.ini です。--agent-ini で指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is registry text. Give it with --registry.</source>
        <translation>「%1」はレジストリのテキストです。--registry で指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains only the message that reg query did not find the key. Query the product&apos;s key again on the computer in question.</source>
        <translation>「%1」の内容は、reg query がキーを見つけられなかったというメッセージだけです。対象のコンピュータで、製品のキーを指定して実行し直してください。</translation>
    </message>
    <message>
        <source>Usage: wfbs-portcheck [--lang ja|en] [inputs] [outputs]

Shows which ports Worry-Free Business Security uses, and whether the four documented methods agree.
It only reads. Without inputs it looks at this computer; with files it looks at nothing but those files.

Inputs
  --ini FILE              the server&apos;s ofcscan.ini
  --agent-ini FILE        the agent&apos;s own ofcscan.ini
  --registry FILE         an exported .reg file or saved output of &quot;reg query&quot;; may be repeated
  --service-ini FILE      PCCSRV\WSS\Service.ini
  --tmsm DIR              a copy of the folder Addon\TMSM
  --folder DIR            a folder of collected files, recognised by name and content
  --zip FILE              the same in a ZIP archive
  --netstat FILE          saved output of netstat, Get-NetTCPConnection or netsh: what listened there; may be repeated
  --open FILE.json        an earlier JSON report
  --sample                the built-in sample installation
  --entered METHOD:ROLE=PORT
                          a port read on a screen of the product; may be repeated
                          console: server-http, server-https, agent; plugin: mac
  --host NAME             also probe that computer over the network
  --agents FILE           probe every computer named in the file on the agent port
  --no-live               no check of what listens, no network

Outputs
  --report FILE           by suffix .html .pdf .txt .json .csv; &quot;-&quot; is text on standard output; may be repeated
  --force                 replace files that exist
  --mask                  aliases for names, users and addresses
  --pictures DIR          a PNG picture of every tab
  --collect FILE.zip      reports, pictures and the lines that were read, for support; always with aliases
  --case TEXT             number of the support case, printed in pictures and reports
  (none)                  the window

Of finished reports
  --compare OLD.json NEW.json
                          what differs between two JSON reports
  --merge DIR             many JSON reports, also in sub-folders, become one overview
  Both write every --report, or text on standard output.

Others
  --lang ja|en            language of texts and reports; otherwise that of the system
  --help                  this text
  --version               the program&apos;s version
  --startup-time          open the window, print after how many milliseconds it showed what is configured, end

Exit codes
  0 match, one source or not checked   1 needs attention   2 problem   3 not installed   4 unknown
  --compare: 0 same   1 different in ports, states, HTTPS setting or findings
  --merge:   0 no computer deviates   1 a computer has another agent port or server than expected
  64 wrong usage or unreadable input   73 a report could not be written
</source>
        <translation>使い方：wfbs-portcheck [--lang ja|en] [入力] [出力]

ウイルスバスター ビジネスセキュリティが使用するポートを表示し、製品文書にある 4 つの確認方法の結果が一致するかを調べます。
読み取りだけを行います。入力を指定しないとこのコンピュータを調べ、ファイルを指定するとそのファイルだけを調べます。

入力
  --ini FILE              サーバの ofcscan.ini
  --agent-ini FILE        エージェント側の ofcscan.ini
  --registry FILE         エクスポートした .reg ファイル、または &quot;reg query&quot; の出力を保存したファイル（複数指定可）
  --service-ini FILE      PCCSRV\WSS\Service.ini
  --tmsm DIR              Addon\TMSM フォルダのコピー
  --folder DIR            収集したファイルのフォルダ（名前と内容で種類を判別します）
  --zip FILE              同じ内容の ZIP ファイル
  --netstat FILE          netstat、Get-NetTCPConnection、netsh の出力を保存したファイル（待ち受け状況。複数指定可）
  --open FILE.json        以前に保存した JSON レポート
  --sample                内蔵のサンプル環境
  --entered METHOD:ROLE=PORT
                          製品の画面で確認したポート（複数指定可）
                          console: server-http、server-https、agent。plugin: mac
  --host NAME             そのコンピュータにもネットワーク経由で接続して確認します
  --agents FILE           ファイルに書かれた各コンピュータのエージェントのポートに接続して確認します
  --no-live               待ち受け状態の確認とネットワーク接続を行いません

出力
  --report FILE           拡張子（.html .pdf .txt .json .csv）に応じた形式のレポート。&quot;-&quot; は標準出力へのテキスト（複数指定可）
  --force                 既にあるファイルを置き換えます
  --mask                  コンピュータ名、ユーザ名、アドレスを伏せます
  --pictures DIR          各タブの PNG 画像
  --collect FILE.zip      サポートに渡すレポート、画像、読み取った行をまとめます（名前は常に伏せます）
  --case TEXT             お問い合わせ番号（画像とレポートに記載します）
  （指定なし）            ウィンドウを表示します

出力済みのレポート
  --compare OLD.json NEW.json
                          2 つの JSON レポートの違い
  --merge DIR             多数の JSON レポートを 1 つの一覧にまとめます（サブフォルダも対象）
  どちらも --report で指定した形式で出力し、指定がなければ標準出力にテキストを表示します。

その他
  --lang ja|en            表示とレポートの言語（指定しないとシステムの言語）
  --help                  この説明を表示します
  --version               プログラムのバージョンを表示します
  --startup-time          ウィンドウを開き、設定のポートが表示されるまでのミリ秒を表示して終了します

終了コード
  0 一致、情報源 1 件、または未確認   1 要確認   2 問題あり   3 インストールされていない   4 不明
  --compare：0 同じ   1 ポート、判定、HTTPS の設定、確認結果のいずれかが異なる
  --merge：  0 異なるコンピュータなし   1 エージェントのポートまたはサーバが想定と異なるコンピュータあり
  64 指定の誤り、または読み取れない入力   73 レポートを書き込めなかった
</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a port that this screen does not show. Enter a port of the management console as console:ROLE, the port for Mac agents as plugin:mac, for example plugin:mac=61617.</source>
        <translation>「%1」のポートは、その画面には表示されません。管理コンソールのポートは console:ROLE、Mac 用ポートは plugin:mac として指定してください（例：plugin:mac=61617）。</translation>
    </message>
    <message>
        <source>%1 If it is a registry export, export only the product&apos;s key.</source>
        <translation>%1レジストリのエクスポートの場合は、製品のキーだけをエクスポートしてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: entries that are no name or address were left out: %2.</source>
        <translation>「%1」：名前でもアドレスでもない項目を除外しました（%2 件）。</translation>
    </message>
    <message>
        <source>%1 of %2 computers asked</source>
        <translation>コンピュータ %2 台のうち %1 台を確認しました</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name or address of a computer. Give it without a port or path.</source>
        <translation>「%1」は、コンピュータの名前でもアドレスでもありません。ポートやパスを付けずに指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: no heading names the computers. Only column %2 was read. A first row that is missing in the result was taken for headings.</source>
        <translation>「%1」：コンピュータ名の列を示す見出しがありません。%2 列目だけを読み取りました。最初の行が結果にない場合は、見出しとみなしています。</translation>
    </message>
</context>
</TS>
