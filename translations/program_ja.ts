<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Program</name>
    <message>
        <source>Usage: wfbs-portcheck [--lang ja|en] [inputs] [outputs]

Shows which ports Worry-Free Business Security uses, and whether the four documented ways to look them up agree.
It only reads. Without inputs it looks at this computer; with files it looks at nothing but those files.

Inputs
  --ini FILE              the server&apos;s ofcscan.ini
  --agent-ini FILE        the agent&apos;s own ofcscan.ini
  --registry FILE         an exported .reg file or saved output of &quot;reg query&quot;; may be repeated
  --service-ini FILE      PCCSRV\WSS\Service.ini
  --tmsm DIR              a copy of the folder Addon\TMSM
  --folder DIR            a folder of collected files, recognised by name and content
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
  (none)                  the window

Exit codes
  0 match, one source or not checked   1 check   2 problem   3 not installed   4 unknown
  64 wrong usage or unreadable input   73 a report could not be written
</source>
        <translation>「%1」に書き込めませんでした（%2）。既存のファイルは変更していません。</translation>
    </message>
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
        <translation>「%1」は METHOD:ROLE=PORT の形式ではありません（例: console:server-http=8059）。</translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; has none of the suffixes .html, .pdf, .txt, .json, .csv.</source>
        <translation>レポート「%1」の拡張子が、.html、.pdf、.txt、.json、.csv のどれでもありません。</translation>
    </message>
    <message>
        <source>These options exclude each other: %1.</source>
        <translation>次のオプションは同時に指定できません: %1。</translation>
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
        <source>&quot;%1&quot; could not be read: %2</source>
        <translation>「%1」を読み取れませんでした: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written (%2). Nothing was replaced.</source>
        <translation>「%1」に書き込めませんでした（%2）。既存のファイルは変更していません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists and was left as it is. Use --force to replace it.</source>
        <translation>「%1」は既にあるため、そのままにしました。置き換えるには --force を指定してください。</translation>
    </message>
    <message>
        <source>The agent port is not known for sure, so no computer was probed.</source>
        <translation>エージェントのポートを確定できないため、どのコンピュータにも接続しませんでした。</translation>
    </message>
</context>
</TS>
