<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Cell</name>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 が見つかりません。</translation>
    </message>
    <message>
        <source>You do not have permission to read %1.</source>
        <translation>%1 を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>%1 cannot be read on this operating system.</source>
        <translation>%1 は、この OS では読み取れません。</translation>
    </message>
    <message>
        <source>%1 has an unexpected type, so the value cannot be read.</source>
        <translation>%1 の種類が想定と異なるため、値を読み取れません。</translation>
    </message>
    <message>
        <source>%1 does not have the expected format.</source>
        <translation>%1 の形式が正しくありません。</translation>
    </message>
    <message>
        <source>%1 is larger than this program reads.</source>
        <translation>%1 が、このプログラムで読み取れる大きさを超えています。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 から時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 に接続を拒否されました。</translation>
    </message>
    <message>
        <source>%1 accepted the connection, but no encrypted session could be set up.</source>
        <translation>%1 に接続できましたが、暗号化通信を開始できませんでした。</translation>
    </message>
    <message>
        <source>The check of %1 was stopped before it was complete.</source>
        <translation>%1 の確認は、完了する前に中止されました。</translation>
    </message>
    <message>
        <source>%1 could not be read for another reason.</source>
        <translation>%1 を、その他の理由で読み取れませんでした。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>System (IIS)</source>
        <translation>System（IIS）</translation>
    </message>
    <message>
        <source>PID %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未インストール</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>未入力</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>%1, line %2, %3</source>
        <translation>%1 の %2 行目、%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2 (32-bit view)</source>
        <translation>%1、%2（32 ビット用の領域）</translation>
    </message>
    <message>
        <source>%1, %2 (64-bit view)</source>
        <translation>%1、%2（64 ビット用の領域）</translation>
    </message>
    <message>
        <source>entered by hand, %1</source>
        <translation>手入力（%1）</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手入力</translation>
    </message>
    <message>
        <source>folder %1</source>
        <translation>フォルダ %1</translation>
    </message>
    <message>
        <source>listening at %1</source>
        <translation>%1 で待ち受け</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>待ち受け中</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>待ち受け中、%1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>待ち受けなし</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>%1 The error code is %2.</source>
        <translation>%1エラーコードは %2 です。</translation>
    </message>
    <message>
        <source>does not resolve on this computer</source>
        <translation>このコンピュータでは名前を解決できません</translation>
    </message>
    <message>
        <source>resolves to %1</source>
        <translation>アドレスは %1</translation>
    </message>
    <message>
        <source>TCP open, TLS failed</source>
        <translation>TCP は接続可、TLS は失敗</translation>
    </message>
    <message>
        <source>TCP open, no answer in time</source>
        <translation>TCP は接続可、時間内に応答なし</translation>
    </message>
    <message>
        <source>%1 is damaged or was cut off.</source>
        <translation>%1 は壊れているか、途中で切れています。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Send the files in an archive without one.</source>
        <translation>%1 はパスワードで保護されています。パスワードなしの ZIP ファイルで送ってもらってください。</translation>
    </message>
    <message>
        <source>%1 contains a file whose name leads out of the archive.</source>
        <translation>%1 に、ZIP ファイルの外を指す名前のファイルが含まれています。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1 は、このプログラムの新しいバージョンで作成されたものです。</translation>
    </message>
    <message>
        <source>%1 (server)</source>
        <translation>%1（サーバ）</translation>
    </message>
    <message>
        <source>%1 (agent)</source>
        <translation>%1（エージェント）</translation>
    </message>
    <message>
        <source>The certificate is for the configured server name %1.</source>
        <translation>証明書に、設定されたサーバ名 %1 が含まれています。</translation>
    </message>
    <message>
        <source>The certificate is not for the configured server name %1.</source>
        <translation>証明書に、設定されたサーバ名 %1 が含まれていません。</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1 は、ほかのプログラムが使用中です。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 はファイルではなく、フォルダです。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 はフォルダではなく、ファイルです。</translation>
    </message>
    <message>
        <source>%1 is an agent&apos;s ofcscan.ini, not the server&apos;s.</source>
        <translation>%1 はサーバのものではなく、エージェントの ofcscan.ini です。</translation>
    </message>
    <message>
        <source>%1 is registry text, not a settings file.</source>
        <translation>%1 は設定ファイルではなく、レジストリのテキストです。</translation>
    </message>
    <message>
        <source>%1 contains only the message that &quot;reg query&quot; did not find the key.</source>
        <translation>%1 の内容は、reg query がキーを見つけられなかったというメッセージだけです。</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 MB that this program reads.</source>
        <translation>%1 は、このプログラムで読み込める上限（%2 MB）を超えています。</translation>
    </message>
    <message>
        <source>%1 (Service.ini)</source>
        <translation>%1（Service.ini）</translation>
    </message>
    <message>
        <source>%1 (PID %2)</source>
        <translation>%1（PID %2）</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>%1 contains no JSON report of this program.</source>
        <translation>%1 に、このプログラムの JSON レポートがありません。</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 に到達できませんでした。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 は、応答せずに接続を切りました。</translation>
    </message>
    <message>
        <source>The address of %1 could not be looked up.</source>
        <translation>%1 のアドレスを調べられませんでした。</translation>
    </message>
    <message>
        <source>%1 contains different values for the same key. It may come from more than one computer.</source>
        <translation>%1 には、同じキーの異なる値があります。複数のコンピュータの内容が含まれている可能性があります。</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>お問い合わせ番号 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>- %1: %2 (%3)</source>
        <translation>- %1：%2（%3）</translation>
    </message>
    <message>
        <source>[%1] %2 (%3)</source>
        <translation>[%1] %2（%3）</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Ports and states of both reports</source>
        <translation>両方のレポートのポートと判定</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>以前の値</translation>
    </message>
    <message>
        <source>Old state</source>
        <translation>以前の判定</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新しい値</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>新しい判定</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>違いあり</translation>
    </message>
    <message>
        <source>HTTPS (Master_EnableSSL)</source>
        <translation>HTTPS（Master_EnableSSL）</translation>
    </message>
    <message>
        <source>SAMPLE / サンプル</source>
        <translation>SAMPLE / サンプル</translation>
    </message>
    <message>
        <source>A report shows the built-in example, not a real installation.</source>
        <translation>レポートの一方または両方は内蔵のサンプルで、実際の環境ではありません。</translation>
    </message>
    <message>
        <source>INCOMPLETE</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>A check had not finished when its report was made.</source>
        <translation>確認が終わる前に作成されたレポートが含まれています。</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>匿名表示</translation>
    </message>
    <message>
        <source>A report contains aliases. The same alias in another report may mean another name.</source>
        <translation>名前を伏せたレポートが含まれています。同じ別名でも、別のレポートでは別のものを指すことがあります。</translation>
    </message>
    <message>
        <source>Old report</source>
        <translation>以前のレポート</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新しいレポート</translation>
    </message>
    <message>
        <source>The two reports differ.</source>
        <translation>2 つのレポートには違いがあります。</translation>
    </message>
    <message>
        <source>Rows that differ: %1. New findings: %2. Findings gone: %3.</source>
        <translation>異なる行：%1、新しい確認結果：%2、なくなった確認結果：%3。</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>New findings</source>
        <translation>新しい確認結果</translation>
    </message>
    <message>
        <source>The new report has no finding that the old one lacks.</source>
        <translation>新しい確認結果はありません。</translation>
    </message>
    <message>
        <source>Another agent port</source>
        <translation>エージェントのポートが異なる</translation>
    </message>
    <message>
        <source>Agent ports differ, and no port is used by most</source>
        <translation>エージェントのポートがそろっておらず、多数を占める値もない</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>サーバが異なる</translation>
    </message>
    <message>
        <source>Computers that deviate</source>
        <translation>想定と異なるコンピュータ</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピュータ</translation>
    </message>
    <message>
        <source>What deviates</source>
        <translation>異なる点</translation>
    </message>
    <message>
        <source>Agent port</source>
        <translation>エージェントのポート</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>想定される値</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>判定ごとの台数</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>台数</translation>
    </message>
    <message>
        <source>By server</source>
        <translation>サーバごとの台数</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Agent ports found</source>
        <translation>見つかったエージェントのポート</translation>
    </message>
    <message>
        <source>Deviating</source>
        <translation>異なる台数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>the server&apos;s own report</source>
        <translation>サーバ自身のレポート</translation>
    </message>
    <message>
        <source>most of its computers</source>
        <translation>多数のコンピュータの値</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>By agent port</source>
        <translation>エージェントのポートごとの台数</translation>
    </message>
    <message>
        <source>Computers of %1</source>
        <translation>%1 のコンピュータ</translation>
    </message>
    <message>
        <source>Computers whose server is not known</source>
        <translation>サーバが不明のコンピュータ</translation>
    </message>
    <message>
        <source>Server HTTP / HTTPS</source>
        <translation>サーバ HTTP / HTTPS</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>確認日時</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation>%1（未完了）</translation>
    </message>
    <message>
        <source>no report, or damaged</source>
        <translation>レポートではないか、壊れています</translation>
    </message>
    <message>
        <source>made by a newer version of this program</source>
        <translation>このプログラムより新しいバージョンで作成されています</translation>
    </message>
    <message>
        <source>not a JSON report of this program</source>
        <translation>このプログラムの JSON レポートではありません</translation>
    </message>
    <message>
        <source>a comparison or an overview, not a computer&apos;s report</source>
        <translation>比較または集計の結果で、コンピュータのレポートではありません</translation>
    </message>
    <message>
        <source>the built-in example</source>
        <translation>内蔵のサンプル</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>集計に含めなかったファイル</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The first %1 of %2 files:</source>
        <translation>%2 個のうち最初の %1 個：</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>No report of a computer was found.</source>
        <translation>コンピュータのレポートが見つかりません。</translation>
    </message>
    <message>
        <source>Open the report of each computer named below, and check again there: a setting may be old.</source>
        <translation>以下の各コンピュータのレポートを開き、そのコンピュータで再確認してください。古い設定が残っている可能性があります。</translation>
    </message>
    <message>
        <source>Files left out: %1</source>
        <translation>集計に含めなかったファイル：%1</translation>
    </message>
    <message>
        <source>Some computers have findings of their own. The HTML page and the CSV table name them; the report of each says what to do.</source>
        <translation>個別に対応が必要なコンピュータがあります。名前を HTML か CSV で確かめ、それぞれのレポートの指示に従ってください。</translation>
    </message>
    <message>
        <source>another report of the same computer is used</source>
        <translation>同じコンピュータの別のレポートを使用しています</translation>
    </message>
    <message>
        <source>No deviating agent port or server was found (computers: %1).</source>
        <translation>エージェントのポートやサーバが想定と異なるコンピュータは見つかりませんでした（%1 台）。</translation>
    </message>
    <message>
        <source>Computers with another agent port or server than expected: %1 of %2.</source>
        <translation>%2 台のうち %1 台で、エージェントのポートまたはサーバが想定と異なります。</translation>
    </message>
    <message>
        <source>also checked over the network: %1</source>
        <translation>ネットワーク経由でも確認：%1</translation>
    </message>
    <message>
        <source>Ports, states, the HTTPS setting and the kinds of findings are the same in both reports.</source>
        <translation>ポート、判定、HTTPS の設定、確認結果の種類は、両方のレポートで同じです。</translation>
    </message>
    <message>
        <source>Findings that the new report does not have</source>
        <translation>新しいレポートにない確認結果</translation>
    </message>
    <message>
        <source>The new report has every kind of finding of the old one.</source>
        <translation>古いレポートの確認結果の種類は、すべて新しいレポートにもあります。</translation>
    </message>
    <message>
        <source>a link to another place, not followed</source>
        <translation>別の場所へのリンクのため、たどっていません</translation>
    </message>
    <message>
        <source>deeper, or more, than is read</source>
        <translation>読み取れる階層の深さまたはファイルの数を超えています</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing is listening on {role}</source>
        <translation>{role}で待ち受けているプログラムがありません</translation>
    </message>
    <message>
        <source>Port {port} is configured, but no program is waiting for connections there. Agents may not be able to fetch updates and settings.</source>
        <translation>ポート {port} が設定されていますが、接続を待ち受けているプログラムがありません。エージェントが更新や設定を受け取れない可能性があります。</translation>
    </message>
    <message>
        <source>Port {port} is configured, but no program is waiting for connections there. The management console and the installation of agents from a browser may not be available. Agents that are already installed are not affected.</source>
        <translation>ポート {port} が設定されていますが、接続を待ち受けているプログラムがありません。管理コンソールと、ブラウザからのエージェントのインストールが利用できない可能性があります。インストール済みのエージェントには影響しません。</translation>
    </message>
    <message>
        <source>Port {port} was looked at, but no program is waiting for connections there. Smart scan may not be available to the agents.</source>
        <translation>ポート {port} を確認しましたが、接続を待ち受けているプログラムがありません。エージェントがスマートスキャンを利用できない可能性があります。</translation>
    </message>
    <message>
        <source>Port {port} is configured, but no program is waiting for connections there. The server may not be able to send notices and settings to this agent.</source>
        <translation>ポート {port} が設定されていますが、接続を待ち受けているプログラムがありません。サーバからこのエージェントへ、通知や設定を送れない可能性があります。</translation>
    </message>
    <message>
        <source>Port {port} was looked at, but no program is waiting for connections there. Communication with Mac agents may not work.</source>
        <translation>ポート {port} を確認しましたが、接続を待ち受けているプログラムがありません。Mac のエージェントとの通信ができない可能性があります。</translation>
    </message>
    <message>
        <source>See whether the Mac plug-in opens from Plug-in Manager. If it does not, contact support.</source>
        <translation>プラグインマネージャから Mac 用プラグインが開くかどうかを確認してください。開かない場合は、サポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>No answer from {role}</source>
        <translation>{role}から応答がありません</translation>
    </message>
    <message>
        <source>Another program is using {role}</source>
        <translation>{role}を、別のプログラムが使っています</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>対応は必要ありません。</translation>
    </message>
    <message>
        <source>To see the name, run the program as administrator and check again.</source>
        <translation>名前を確認するには、管理者として実行した後に、再確認してください。</translation>
    </message>
    <message>
        <source>The service {service} is not running</source>
        <translation>サービス {service} が実行されていません</translation>
    </message>
    <message>
        <source>The service is installed but not running. The ports that it serves may not be available.</source>
        <translation>サービスはインストールされていますが、実行されていません。このサービスが受け持つポートを利用できない可能性があります。</translation>
    </message>
    <message>
        <source>The rules of Windows Firewall could not be read</source>
        <translation>Windows ファイアウォールの規則を読み取れませんでした</translation>
    </message>
    <message>
        <source>If other computers cannot connect, look at the inbound rules in Windows Defender Firewall with Advanced Security.</source>
        <translation>ほかのコンピュータから接続できない場合は、「セキュリティが強化された Windows Defender ファイアウォール」で受信の規則を確認してください。</translation>
    </message>
    <message>
        <source>HTTPS is set to off, but {role} answers</source>
        <translation>HTTPS は無効の設定ですが、{role}が応答しています</translation>
    </message>
    <message>
        <source>Master_EnableSSL says off, yet the management console answers on port {port}. A change of the setting may not have taken effect yet, or the settings file may be out of date.</source>
        <translation>Master_EnableSSL は無効ですが、管理コンソールがポート {port} で応答しています。設定の変更がまだ反映されていないか、設定ファイルが古い可能性があります。</translation>
    </message>
    <message>
        <source>Compare with the ports shown in the management console. If HTTPS should be off, send this report to support.</source>
        <translation>管理コンソールに表示されるポートと見比べてください。HTTPS を無効に設定したはずの場合は、このレポートを添えてサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>HTTPS is set to on, but nothing is listening on {role}</source>
        <translation>HTTPS は有効の設定ですが、{role}で待ち受けているプログラムがありません</translation>
    </message>
    <message>
        <source>Master_EnableSSL says on, but no program is waiting for connections on port {port}. The management console and the installation of agents from a browser may not be available. Agents that are already installed are not affected.</source>
        <translation>Master_EnableSSL は有効ですが、ポート {port} で接続を待ち受けているプログラムがありません。管理コンソールと、ブラウザからのエージェントのインストールが利用できない可能性があります。インストール済みのエージェントには影響しません。</translation>
    </message>
    <message>
        <source>The server name {name} cannot be resolved</source>
        <translation>サーバ名 {name} の名前解決ができません</translation>
    </message>
    <message>
        <source>This computer found no address for the name. The agent may not be able to reach its server.</source>
        <translation>このコンピュータでは、名前に対応する IP アドレスが見つかりませんでした。エージェントがサーバに接続できない可能性があります。</translation>
    </message>
    <message>
        <source>Check the spelling of the name, and ask the network team whether it is registered in DNS.</source>
        <translation>名前のつづりを確認し、DNS に登録されているかをネットワーク担当者に問い合わせてください。</translation>
    </message>
    <message>
        <source>Nothing needs to be done for the agents.</source>
        <translation>エージェントについての対応は必要ありません。</translation>
    </message>
    <message>
        <source>Send this report to support and ask whether the certificate has to be renewed.</source>
        <translation>このレポートを添えて、証明書の更新が必要かどうかをサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>The certificate has expired</source>
        <translation>証明書の有効期限が切れています</translation>
    </message>
    <message>
        <source>It was valid until {notAfter}. HTTPS serves the management console and the installation from a browser only: the browser warns, agents are not affected.</source>
        <translation>有効期限は {notAfter} でした。HTTPS は管理コンソールとブラウザからのインストールにだけ使われます。ブラウザに警告が表示されますが、エージェントには影響しません。</translation>
    </message>
    <message>
        <source>It was valid until {notAfter}. With this product agents may use HTTPS as well, so they may be affected.</source>
        <translation>有効期限は {notAfter} でした。この製品ではエージェントも HTTPS を使う場合があるため、影響を受ける可能性があります。</translation>
    </message>
    <message>
        <source>It uses other ports (TCP 443 outgoing, TCP 21112 and 61116, UDP 61117 and 61119), so its ports are not judged here. A Security Server on the same computer is judged all the same.</source>
        <translation>別のポート（送信 TCP 443、TCP 21112 と 61116、UDP 61117 と 61119）を使うため、エージェントのポートは判定しません。同じコンピュータにセキュリティサーバがある場合、そちらは判定します。</translation>
    </message>
    <message>
        <source>The product found is OfficeScan or Apex One</source>
        <translation>見つかった製品は、ウイルスバスター コーポレートエディション（OfficeScan）または Apex One です</translation>
    </message>
    <message>
        <source>It shares its code base with Worry-Free Business Security, but its defaults differ. The values are shown as found.</source>
        <translation>ビジネスセキュリティと共通の部分を持つ製品ですが、初期値が異なります。値は見つかったとおりに表示しています。</translation>
    </message>
    <message>
        <source>When you compare with defaults, use the documents of that product.</source>
        <translation>初期値と比べる場合は、その製品の文書を参照してください。</translation>
    </message>
    <message>
        <source>A folder named in the registry is not there</source>
        <translation>レジストリに記載されたフォルダがありません</translation>
    </message>
    <message>
        <source>The registry ({key}) names the folder {path}, which does not exist. The product may have been moved or removed.</source>
        <translation>レジストリ（{key}）に記載されたフォルダ {path} が存在しません。製品が移動または削除された可能性があります。</translation>
    </message>
    <message>
        <source>If the product is in another folder, choose that folder. Otherwise tell support.</source>
        <translation>製品が別のフォルダにある場合は、そのフォルダを指定してください。ない場合は、サポートへお知らせください。</translation>
    </message>
    <message>
        <source>{Source} could not be read</source>
        <translation>{source}を読み取れませんでした</translation>
    </message>
    <message>
        <source>{reason} The values there are unknown, which does not mean that they are wrong.</source>
        <translation>{reason}そこにある値は分かりませんが、誤りとは限りません。</translation>
    </message>
    <message>
        <source>Check again. If it still cannot be read, send this report to support.</source>
        <translation>再確認してください。それでも読み取れない場合は、このレポートを添えてサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>Run the program again as administrator, or have someone with the right to read it copy the file, and open the copy here.</source>
        <translation>管理者として実行し直すか、読み取る権限のある方にファイルをコピーしてもらい、そのコピーをここで開いてください。</translation>
    </message>
    <message>
        <source>Run the program on the computer in question, or open files collected there.</source>
        <translation>対象のコンピュータで実行するか、そこで収集したファイルを開いてください。</translation>
    </message>
    <message>
        <source>Check the name and the place of the file, then open it again.</source>
        <translation>ファイルの名前と場所を確認し、もう一度開いてください。</translation>
    </message>
    <message>
        <source>Trend Micro Security for Mac is not installed</source>
        <translation>Trend Micro Security for Mac はインストールされていません</translation>
    </message>
    <message>
        <source>Its folder was not found on the server, so the port for Mac agents is not judged.</source>
        <translation>サーバにそのフォルダが見つからないため、Mac 用ポートは判定しません。</translation>
    </message>
    <message>
        <source>The product was not found</source>
        <translation>製品が見つかりませんでした</translation>
    </message>
    <message>
        <source>Neither a Security Server nor a Security Agent was found. These places were looked at: {looked}.</source>
        <translation>セキュリティサーバもセキュリティエージェントも見つかりませんでした。確認した場所：{looked}。</translation>
    </message>
    <message>
        <source>{Role} differs between {sources}</source>
        <translation>{role}が、{sources}で異なります</translation>
    </message>
    <message>
        <source>{values} The agent on this computer may be using a different port.</source>
        <translation>{values}このコンピュータのエージェントが別のポートを使っている可能性があります。</translation>
    </message>
    <message>
        <source>{values} The server may be calling the agent on a port that the agent does not use.</source>
        <translation>{values}サーバが、エージェントの使っていないポートへ接続しようとする可能性があります。</translation>
    </message>
    <message>
        <source>{values} One of the sources may be out of date, or the number entered may not be the one that the console shows.</source>
        <translation>{values}いずれかの情報源が古いか、入力された番号が画面の表示と違っている可能性があります。</translation>
    </message>
    <message>
        <source>{values} A change of the port may not have taken effect yet, or the value read may belong to another installation.</source>
        <translation>{values}ポートの変更がまだ反映されていないか、読み取った値が別の環境のものである可能性があります。</translation>
    </message>
    <message>
        <source>{values} Mac agents may be set up for a different port.</source>
        <translation>{values}Mac のエージェントが、別のポートに合わせて設定されている可能性があります。</translation>
    </message>
    <message>
        <source>Open the Mac plug-in from Plug-in Manager and compare the number under [Administration] &gt; [Client-Server Communication]. Do not change it there: Mac agents that are already installed would have to be reinstalled.</source>
        <translation>プラグインマネージャから Mac 用プラグインを開き、[管理] &gt; [クライアントサーバ間の通信] の番号と見比べてください。ここで番号を変更すると、インストール済みの Mac のエージェントを再インストールすることになるため、変更はしないでください。</translation>
    </message>
    <message>
        <source>{values} Agents may be sending their smart scan queries to a different port.</source>
        <translation>{values}エージェントが、スマートスキャンの問い合わせを別のポートへ送っている可能性があります。</translation>
    </message>
    <message>
        <source>Compare the value in Service.ini with the port that is really listening. If they stay different, send this report to support.</source>
        <translation>Service.ini の値と、実際に待ち受けているポートを見比べてください。違いが続く場合は、このレポートを添えてサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>{Role} differs between the agent&apos;s settings file and the server&apos;s</source>
        <translation>{role}が、エージェントとサーバの設定ファイルで異なります</translation>
    </message>
    <message>
        <source>{values} The agent may still be using a port from before a change.</source>
        <translation>{values}エージェントが、変更前のポートを使い続けている可能性があります。</translation>
    </message>
    <message>
        <source>The agent is set up for another server</source>
        <translation>エージェントの接続先が、このサーバではありません</translation>
    </message>
    <message>
        <source>The agent is set up for {agent}, the server calls itself {server}. If these are two installations, the ports of both may be right although they differ.</source>
        <translation>エージェントの接続先は {agent}、サーバ自身の名前は {server} です。別々の環境であれば、ポートが異なっていても、どちらも正しい可能性があります。</translation>
    </message>
    <message>
        <source>{Role} is set to a value that is not a port number</source>
        <translation>{role}の値が、ポート番号として正しくありません</translation>
    </message>
    <message>
        <source>The value found is &quot;{raw}&quot; ({where}). A port is a whole number from 1 to 65535; communication may not work with this value.</source>
        <translation>「{raw}」という値が見つかりました（{where}）。ポート番号は 1 から 65535 までの整数です。この値では通信できない可能性があります。</translation>
    </message>
    <message>
        <source>Compare it with the port shown in the management console, and give both values to support before anything is changed.</source>
        <translation>管理コンソールに表示されるポートと見比べてください。設定を変更する前に、両方の値をサポートへお知らせください。</translation>
    </message>
    <message>
        <source>{Role} is set to an empty value</source>
        <translation>{role}の値が空です</translation>
    </message>
    <message>
        <source>Look up the port in the management console, and tell support before anything is changed.</source>
        <translation>管理コンソールに表示されるポートを確認し、設定を変更する前にサポートへお知らせください。</translation>
    </message>
    <message>
        <source>The number entered for {role} is not a port number</source>
        <translation>{role}に入力された値が、ポート番号として正しくありません</translation>
    </message>
    <message>
        <source>&quot;{raw}&quot; was entered. A port is a whole number from 1 to 65535.</source>
        <translation>「{raw}」と入力されています。ポート番号は 1 から 65535 までの整数です。</translation>
    </message>
    <message>
        <source>Enter the digits as the screen of the product shows them, without blanks.</source>
        <translation>製品の画面に表示された番号を、空白を入れずに半角数字で入力してください。</translation>
    </message>
    <message>
        <source>{Roles} are set to the same port</source>
        <translation>{roles}が、同じポートに設定されています</translation>
    </message>
    <message>
        <source>All of them are set to {port}. Two different programs cannot listen on one port, so one of them may not work.</source>
        <translation>いずれも {port} に設定されています。1 つのポートを 2 つのプログラムで待ち受けることはできないため、いずれかが動作しない可能性があります。</translation>
    </message>
    <message>
        <source>Compare the numbers with the management console. If they are really the same, contact support before anything is changed.</source>
        <translation>それぞれの番号を管理コンソールの表示と見比べてください。本当に同じ番号であれば、変更する前にサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>{Roles} use the same port</source>
        <translation>{roles}が、同じポートを使っています</translation>
    </message>
    <message>
        <source>All of them are on {port}. One web server can serve several purposes on one port, so this alone is no fault.</source>
        <translation>いずれも {port} です。1 つの Web サーバが 1 つのポートで複数の役割を受け持つことができるため、これだけでは問題ではありません。</translation>
    </message>
    <message>
        <source>Master_EnableSSL has a value that is not documented</source>
        <translation>Master_EnableSSL の値が、製品文書に記載のないものです</translation>
    </message>
    <message>
        <source>The value found is &quot;{raw}&quot;. The vendor documents 1 (on) and 2 (off) only. HTTPS is treated here as if it were on.</source>
        <translation>「{raw}」という値が見つかりました。製品文書に記載があるのは 1（有効）と 2（無効）だけです。ここでは HTTPS が有効であるものとして扱います。</translation>
    </message>
    <message>
        <source>See whether the management console opens with an address that begins with https.</source>
        <translation>管理コンソールが https で始まるアドレスで開くかどうかを確認してください。</translation>
    </message>
    <message>
        <source>The usual spelling is {expected}. The vendor&apos;s own page prints the spelling found here, so the value was accepted.</source>
        <translation>通常のつづりは {expected} です。ここで見つかったつづりは製品の案内ページでも使われているため、有効な値として扱いました。</translation>
    </message>
    <message>
        <source>Compare the values with the ports shown in the management console, and send the line numbers to support before anything is changed.</source>
        <translation>管理コンソールに表示されるポートと見比べてください。設定を変更する前に、行番号をサポートへお知らせください。</translation>
    </message>
    <message>
        <source>The value {key} was not found</source>
        <translation>値 {key} が見つかりません</translation>
    </message>
    <message>
        <source>If the file is a copy or an export, make it again from the whole file or the whole key.</source>
        <translation>コピーまたはエクスポートしたファイルの場合は、ファイル全体またはキー全体から作り直してください。</translation>
    </message>
    <message>
        <source>The registry value {key} has an unusual type</source>
        <translation>レジストリの値 {key} の種類が、通常と異なります</translation>
    </message>
    <message>
        <source>It is of type {type} where REG_DWORD is usual ({locator}). The number could be read and was used.</source>
        <translation>通常は REG_DWORD ですが、{type} になっています（{locator}）。番号は読み取れたため、その値を使いました。</translation>
    </message>
    <message>
        <source>Mention it to support if the agent does not connect.</source>
        <translation>エージェントが接続できない場合は、サポートへお知らせください。</translation>
    </message>
    <message>
        <source>The 32-bit and 64-bit views of the registry contain different values</source>
        <translation>レジストリの 32 ビット用の領域と 64 ビット用の領域で、値が異なります</translation>
    </message>
    <message>
        <source>{values} The product is a 32-bit program and keeps its values in the 32-bit view; the other may be left over from an earlier installation.</source>
        <translation>{values}製品は 32 ビットのプログラムで、32 ビット用の領域に値を保存します。もう一方は以前のインストールの残りである可能性があります。</translation>
    </message>
    <message>
        <source>Compare both with the port shown in the management console, and tell support before anything is changed.</source>
        <translation>管理コンソールに表示されるポートと見比べてください。設定を変更する前に、サポートへお知らせください。</translation>
    </message>
    <message>
        <source>More than one file or key fits</source>
        <translation>該当するファイルまたはキーが、2 つ以上あります</translation>
    </message>
    <message>
        <source>Open the one that belongs to the installation by itself.</source>
        <translation>対象の環境のファイルだけを開いて、もう一度確認してください。</translation>
    </message>
    <message>
        <source>{Role} is not the default</source>
        <translation>{role}は、初期値と異なります</translation>
    </message>
    <message>
        <source>When you ask for a firewall permission, name port {port}.</source>
        <translation>ファイアウォールの設定を依頼するときは、ポート {port} と伝えてください。</translation>
    </message>
    <message>
        <source>Start {service} in Windows Services, then check again. If it stops once more, contact support.</source>
        <translation>Windows の「サービス」で {service} を開始した後に、再確認してください。再び停止する場合は、サポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>The computer name {name} cannot be resolved</source>
        <translation>コンピュータ名 {name} のアドレスが分かりません</translation>
    </message>
    <message>
        <source>This computer found no address for the name that you entered, so that computer could not be checked. This says nothing about the agents.</source>
        <translation>指定された名前のアドレスが、このコンピュータでは見つかりませんでした。そのため、そのコンピュータは確認できていません。エージェントの状態を示すものではありません。</translation>
    </message>
    <message>
        <source>Check the spelling of the name, or enter the address instead.</source>
        <translation>名前のつづりを確認するか、名前の代わりにアドレスを入力してください。</translation>
    </message>
    <message>
        <source>The agent&apos;s own settings name two different servers</source>
        <translation>エージェント自身の設定に、異なる 2 つのサーバ名があります</translation>
    </message>
    <message>
        <source>One copy of the agent&apos;s settings names {agent}, another names {server}. A move to another server may not have been completed.</source>
        <translation>エージェントの設定の一方は {agent}、もう一方は {server} を示しています。別のサーバへの移行が途中で終わっている可能性があります。</translation>
    </message>
    <message>
        <source>Check which server this agent should belong to, then send this report to support and ask how to move the agent.</source>
        <translation>このエージェントがどのサーバに接続するのかを確認し、レポートを添えて「エージェントの接続先を変更したい」とサポートへご相談ください。</translation>
    </message>
    <message>
        <source>{Role} is not a port number in {source}</source>
        <translation>{Role}の値が、{source}ではポート番号になっていません</translation>
    </message>
    <message>
        <source>The value there is &quot;{raw}&quot; ({where}); elsewhere it is {valid}. A port is a whole number from 1 to 65535, so communication may not work with this copy.</source>
        <translation>そこにある値は「{raw}」です（{where}）。ほかでは {valid} です。ポートは 1 から 65535 までの整数のため、この値では正しく通信できない可能性があります。</translation>
    </message>
    <message>
        <source>Compare both with the port shown in the management console, and give them to support before anything is changed.</source>
        <translation>両方の値を管理コンソールに表示されるポートと比べ、何かを変更する前にサポートへお知らせください。</translation>
    </message>
    <message>
        <source>{Odd} differs from {others} on {role}</source>
        <translation>{role}で、{Odd}だけが{others}と異なります</translation>
    </message>
    <message>
        <source>Check that the computer is on and restart the service there (tmlisten for the agent). If there is still no answer, ask for the port to be opened in the firewalls on the way: the Port List has a request text to copy.</source>
        <translation>相手のコンピュータの電源を確認し、サービス（エージェントは tmlisten）を再起動してください。それでも応答がない場合は、途中のファイアウォールでこのポートを許可するよう依頼してください。依頼文は「ポート一覧」からコピーできます。</translation>
    </message>
    <message>
        <source>Port {port} is used by {owner}. The product may not be able to use the port while that program is running.</source>
        <translation>ポート {port} を使用しているのは、{owner}です。このプログラムが使っている間、製品がポートを使えない可能性があります。</translation>
    </message>
    <message>
        <source>Find out who makes the program and change the port there. If that is impossible, change nothing in the product; send this report to support.</source>
        <translation>プログラム名から製造元を調べ、そのプログラムの設定でポートを変更してください。変更できない場合は、製品の設定は変えずに、レポートを添えてサポートへご相談ください。</translation>
    </message>
    <message>
        <source>A program that is not in the product documents is listening on {role}</source>
        <translation>{role}で待ち受けているのは、製品文書に記載のないプログラムです</translation>
    </message>
    <message>
        <source>Port {port} is used by {owner}. The product documents do not say which program belongs there, so it is shown as found and not judged.</source>
        <translation>ポート {port} を使用しているのは、{owner}です。どのプログラムが使うかは製品文書に記載がないため、見つかったまま表示し、判定はしません。</translation>
    </message>
    <message>
        <source>Windows System (PID 4) is accepting connections on {role}</source>
        <translation>{role}は、Windows の System（PID 4）が受け付けています</translation>
    </message>
    <message>
        <source>On a server that uses IIS, it is normal for PID 4 (System) to be shown as the program on port {port}.</source>
        <translation>IIS を使うサーバでは、ポート {port} を使用しているのが PID 4（System）と表示されるのが正常です。</translation>
    </message>
    <message>
        <source>The program listening on {role} is not known</source>
        <translation>{role}で待ち受けているプログラムの名前が分かりません</translation>
    </message>
    <message>
        <source>Something is listening on port {port}, but Windows did not give its name. This happens on healthy computers too and does not indicate a fault.</source>
        <translation>ポート {port} は待ち受け中ですが、プログラムの名前を Windows から得られませんでした。正常なコンピュータでも起こることで、異常を示すものではありません。</translation>
    </message>
    <message>
        <source>Windows has reserved a range of ports that includes {role}</source>
        <translation>{role}が、Windows の予約済みの範囲に入っています</translation>
    </message>
    <message>
        <source>Port {port} is in the range {first} to {last}, which Windows has reserved for another purpose. The product may not be able to listen there.</source>
        <translation>ポート {port} は、Windows が別の目的で予約している範囲（{first} から {last}）に入っています。製品がこのポートで待ち受けできない可能性があります。</translation>
    </message>
    <message>
        <source>Restart the computer and check again. If the range returns, tell support whether Hyper-V is used and send this report. Do not change the product&apos;s port.</source>
        <translation>コンピュータを再起動し、再確認してください。再び予約される場合は、Hyper-V を使っているかどうかとこのレポートを、サポートへお知らせください。製品のポートは変更しないでください。</translation>
    </message>
    <message>
        <source>{Role} is in Windows&apos; temporary (dynamic) port range</source>
        <translation>{role}が、Windows の一時的なポート（動的ポート）の範囲に入っています</translation>
    </message>
    <message>
        <source>Port {port} is between {first} and {last}. Another program may use it for a while by chance.</source>
        <translation>ポート {port} は {first} から {last} の範囲に入っています。別のプログラムが、たまたま一時的に使う可能性があります。</translation>
    </message>
    <message>
        <source>Nothing needs to be done while the port is listening. If it stops listening now and then, tell support about this range.</source>
        <translation>待ち受け中であれば、対応は必要ありません。待ち受けていないことがときどきある場合は、この範囲のことをサポートへお知らせください。</translation>
    </message>
    <message>
        <source>It could not be determined whether Windows Firewall allows the ports. This does not indicate a fault.</source>
        <translation>Windows ファイアウォールがポートを許可しているかどうかは、確認できませんでした。異常を示すものではありません。</translation>
    </message>
    <message>
        <source>This product uses ports 139 and 445 for three purposes</source>
        <translation>この製品がポート 139 と 445 を使う用途は 3 つです</translation>
    </message>
    <message>
        <source>They are used for the remote installation of agents, for the login script (autopcc.exe) and for quarantine by UNC path. If none of the three applies, this product does not need them; Windows file sharing may.</source>
        <translation>エージェントのリモートインストール、ログオンスクリプト（autopcc.exe）、UNC パスによる隔離に使われます。3 つの用途のどれも使わない場合、この製品には不要です。Windows のファイル共有などでは別に使われます。</translation>
    </message>
    <message>
        <source>Ask for them to be opened only if one of the three uses applies.</source>
        <translation>3 つの用途のいずれかに当てはまる場合にだけ、許可を依頼してください。</translation>
    </message>
    <message>
        <source>The certificate is not for this server&apos;s name</source>
        <translation>証明書の名前が、このサーバの名前と一致しません</translation>
    </message>
    <message>
        <source>The server is called {name}, the certificate is for {names}. HTTPS serves the management console and the installation from a browser only: the browser warns, agents are not affected.</source>
        <translation>サーバの名前は {name}、証明書に記載された名前は {names} です。HTTPS は管理コンソールとブラウザからのインストールにだけ使われます。ブラウザに警告が表示されますが、エージェントには影響しません。</translation>
    </message>
    <message>
        <source>The server is called {name}, the certificate is for {names}. With this product agents may use HTTPS as well, so they may be affected.</source>
        <translation>サーバの名前は {name}、証明書に記載された名前は {names} です。この製品ではエージェントも HTTPS を使う場合があるため、影響を受ける可能性があります。</translation>
    </message>
    <message>
        <source>Point to the server name in the management console and enter the port shown there: that tells which value is right.</source>
        <translation>管理コンソール上部のサーバ名にマウスを重ね、表示されたポートを「管理コンソール」タブに入力してください。どちらが正しいか分かります。</translation>
    </message>
    <message>
        <source>The agent port is under the key {found}</source>
        <translation>エージェントのポートが、キー {found} に記載されています</translation>
    </message>
    <message>
        <source>The key {key} appears in the file more than once</source>
        <translation>キー {key} が、ファイル内に 2 つ以上あります</translation>
    </message>
    <message>
        <source>It appears on lines {lines}, each time with the same value. Windows uses the first one.</source>
        <translation>{lines} 行目にあり、値はすべて同じです。Windows は最初の値を使います。</translation>
    </message>
    <message>
        <source>The key {key} appears in the file more than once, with different values</source>
        <translation>キー {key} が、異なる値でファイル内に 2 つ以上あります</translation>
    </message>
    <message>
        <source>It appears on lines {lines}. Windows uses the first one, and so does this check; the other value may be left over from an earlier setting.</source>
        <translation>{lines} 行目にあります。Windows と同じく、この確認でも最初の値を使いました。もう一方は以前の設定の残りである可能性があります。</translation>
    </message>
    <message>
        <source>The section {key} appears in the file more than once</source>
        <translation>セクション {key} が、ファイル内に 2 つ以上あります</translation>
    </message>
    <message>
        <source>It begins on lines {lines}. The values that matter here are the same in all of them. Windows uses the first one.</source>
        <translation>{lines} 行目から始まっています。ここで確認する値はすべて同じです。Windows は最初のセクションを使います。</translation>
    </message>
    <message>
        <source>The section {key} appears in the file more than once, with different values</source>
        <translation>セクション {key} が、異なる値でファイル内に 2 つ以上あります</translation>
    </message>
    <message>
        <source>It begins on lines {lines}. Windows uses the first one, and so does this check; the other may be left over from an earlier setting.</source>
        <translation>{lines} 行目から始まっています。Windows と同じく、この確認でも最初のセクションを使いました。もう一方は以前の設定の残りである可能性があります。</translation>
    </message>
    <message>
        <source>What was read contains nothing of a Security Server or a Security Agent.</source>
        <translation>読み取った内容に、セキュリティサーバやセキュリティエージェントの情報がありませんでした。</translation>
    </message>
    <message>
        <source>Whether agent and server belong together is not known</source>
        <translation>エージェントとサーバの組み合わせが正しいか、判断できません</translation>
    </message>
    <message>
        <source>The entry is there, but it is empty ({where}). Communication may not work without a value.</source>
        <translation>項目はありますが、値がありません（{where}）。値がないままでは通信できない可能性があります。</translation>
    </message>
    <message>
        <source>These were found: {locators}. Which one belongs to the installation in question cannot be determined from here.</source>
        <translation>次のものが見つかりました：{locators}。対象の環境のものがどれかは、ここからは判断できません。</translation>
    </message>
    <message>
        <source>Several values were not found</source>
        <translation>複数の値が見つかりません</translation>
    </message>
    <message>
        <source>It is of type {type} where REG_DWORD is usual ({locator}). It contains no port number and was not used.</source>
        <translation>通常は REG_DWORD ですが、{type} になっています（{locator}）。ポート番号として読み取れないため、使っていません。</translation>
    </message>
    <message>
        <source>If it is an export of the registry, export only the product&apos;s key (TrendMicro) and open that file. Otherwise check that it is the right file.</source>
        <translation>レジストリのエクスポートの場合は、製品のキー（TrendMicro）だけをエクスポートして、そのファイルを開いてください。それ以外の場合は、正しいファイルかどうかを確認してください。</translation>
    </message>
    <message>
        <source>Close the program that uses it, for example an editor, and check again.</source>
        <translation>使用中のプログラム（エディタなど）を終了してから、再確認してください。</translation>
    </message>
    <message>
        <source>If smart scan and Mac agents work, nothing needs to be done. Otherwise give this program&apos;s name to support.</source>
        <translation>スマートスキャンや Mac の管理に支障がなければ、対応は必要ありません。支障がある場合は、このプログラム名をサポートへお知らせください。</translation>
    </message>
    <message>
        <source>Compare the number entered with the console once more. If it is right, the other source may still contain the old port: send this report to support before anything is changed.</source>
        <translation>入力した番号を管理コンソールの表示ともう一度見比べてください。入力が正しければ、もう一方に古いポートが残っている可能性があります。設定を変更する前に、このレポートをサポートへ送ってください。</translation>
    </message>
    <message>
        <source>See in the management console whether this agent is online, and compare the ports shown there. If the agent kept an old port, ask support how to move it; do not run IpXfer without their instructions.</source>
        <translation>管理コンソールでこのエージェントがオンラインかどうかを確認し、表示されるポートと見比べてください。エージェントが古いポートのままの場合は、接続先の変更方法をサポートへお問い合わせください。サポートの指示なしに IpXfer を実行しないでください。</translation>
    </message>
    <message>
        <source>Compare both with the HTTPS port that the management console shows, and tell support before anything is changed.</source>
        <translation>両方を管理コンソールに表示される HTTPS ポートと見比べ、設定を変更する前に、サポートへお知らせください。</translation>
    </message>
    <message>
        <source>Check which server this agent should belong to. If it should be this one, ask support how to move the agent; do not run IpXfer without their instructions.</source>
        <translation>このエージェントが本来どのサーバに接続するかを確認してください。本来このサーバに接続する場合は、接続先の変更方法をサポートへお問い合わせください。サポートの指示なしに IpXfer を実行しないでください。</translation>
    </message>
    <message>
        <source>The agent is set up for {agent}, the server calls itself {server}. Written like this, they may be one computer or two.</source>
        <translation>エージェントの接続先は {agent}、サーバ自身の名前は {server} です。この表記だけでは、同じコンピュータかどうかを判断できません。</translation>
    </message>
    <message>
        <source>If one is a name and the other an address, enter nslookup and the name at a command prompt, and compare the address that it prints. Otherwise ask whoever set up the server.</source>
        <translation>一方が名前、もう一方が IP アドレスの場合は、コマンドプロンプトで nslookup に続けて名前を入力し、表示された IP アドレスと見比べてください。それ以外の場合は、サーバを設定した担当者に確認してください。</translation>
    </message>
    <message>
        <source>Send this report to support before anything is changed.</source>
        <translation>設定を変更する前に、このレポートをサポートへ送ってください。</translation>
    </message>
    <message>
        <source>If the management console shows this value, compare the two. Send the line numbers to support before anything is changed.</source>
        <translation>管理コンソールにこの値が表示される場合は、見比べてください。設定を変更する前に、行番号をサポートへお知らせください。</translation>
    </message>
    <message>
        <source>{locator} was found, but this value is not in it. The file or export may be incomplete.</source>
        <translation>{locator} はありますが、この値がありません。ファイルまたはエクスポートの内容が一部だけである可能性があります。</translation>
    </message>
    <message>
        <source>{locator} was found, but these values are not in it: {key}. The file or export may be incomplete.</source>
        <translation>{locator} はありますが、次の値がありません：{key}。ファイルまたはエクスポートの内容が一部だけである可能性があります。</translation>
    </message>
    <message>
        <source>The port found is {port}, the default is {default}. This is no fault.</source>
        <translation>確認できたポートは {port}、初期値は {default} です。問題ではありません。</translation>
    </message>
    <message>
        <source>On the server, check in Windows Services that the web server (Apache2 or W3SVC) and the Security Server (ofcservice) are running, start what has stopped, and check again.</source>
        <translation>サーバで Windows の「サービス」を開き、Web サーバ（Apache2 または W3SVC）とセキュリティサーバ（ofcservice）が実行中かどうかを確認し、停止していれば開始してから、再確認してください。</translation>
    </message>
    <message>
        <source>On the server, check in Windows Services that the web server (Apache2 or W3SVC) is running, start what has stopped, and check again.</source>
        <translation>サーバで Windows の「サービス」を開き、Web サーバ（Apache2 または W3SVC）が実行中かどうかを確認し、停止していれば開始してから、再確認してください。</translation>
    </message>
    <message>
        <source>On the server, check in Windows Services that the services of the Security Server are running, start what has stopped, and check again.</source>
        <translation>サーバで Windows の「サービス」を開き、セキュリティサーバの各サービスが実行中かどうかを確認し、停止していれば開始してから、再確認してください。</translation>
    </message>
    <message>
        <source>On the agent&apos;s computer, check in Windows Services that its service (tmlisten) is running, start what has stopped, and check again.</source>
        <translation>エージェントのコンピュータで Windows の「サービス」を開き、エージェントのサービス（tmlisten）が実行中かどうかを確認し、停止していれば開始してから、再確認してください。</translation>
    </message>
    <message>
        <source>Change nothing in the product. Send this report to support.</source>
        <translation>製品の設定は変更せずに、このレポートをサポートへ送ってください。</translation>
    </message>
    <message>
        <source>The agent is the cloud edition</source>
        <translation>エージェントはクラウド版（ビジネスセキュリティサービス）です</translation>
    </message>
    <message>
        <source>If this computer should belong to a server of your own, check which agent was meant to be installed on it.</source>
        <translation>自社のサーバで管理するはずのコンピュータであれば、インストールするエージェントの種類を確認してください。</translation>
    </message>
    <message>
        <source>This is based on {file}; it applies only if that text was saved on the computer in question.</source>
        <translation>{file} の内容から判断しました。対象のコンピュータで保存したものでなければ、当てはまりません。</translation>
    </message>
    <message>
        <source>If it is an export or a copy, make it again and open that file. Otherwise send this report to support.</source>
        <translation>エクスポートしたファイルやコピーの場合は、作り直して、そのファイルを開いてください。それ以外の場合は、このレポートをサポートへ送ってください。</translation>
    </message>
    <message>
        <source>Choose the folder of the product on the computer in question, or open files collected there.</source>
        <translation>対象のコンピュータで製品のフォルダを指定するか、そこで収集したファイルを開いてください。</translation>
    </message>
    <message>
        <source>No connection to port {port} was made. It may be blocked on the way, or the computer or the program may be stopped: Windows does not answer for a stopped program either, so the two look the same from here.</source>
        <translation>ポート {port} に接続できませんでした。途中で遮断されているか、コンピュータまたはプログラムが停止している可能性があります。停止しているプログラムについても Windows は応答しないため、ここからは区別できません。</translation>
    </message>
    <message>
        <source>On that computer, look up which program uses port {port}: netstat -ano shows its PID, Task Manager the program. Then send this report to support.</source>
        <translation>そのコンピュータで、ポート {port} を使用しているプログラムを調べてください（netstat -ano で PID、タスクマネージャでプログラム名が分かります）。そのうえで、このレポートをサポートへ送ってください。</translation>
    </message>
    <message>
        <source>{values} In Worry-Free Business Security, HTTPS serves the management console and the installation of agents from a browser, not the agents that are already installed.</source>
        <translation>{values}ビジネスセキュリティでは、HTTPS は管理コンソールと、ブラウザからのエージェントのインストールで使います。インストール済みのエージェントには使いません。</translation>
    </message>
    <message>
        <source>Windows itself (System, PID 4) is using port {port}. For which program cannot be determined from here. The product may not be able to use the port meanwhile.</source>
        <translation>ポート {port} は、Windows 自身（System、PID 4）が使用しています。どのプログラムのためかは、ここからは分かりません。その間、製品がこのポートを使用できない可能性があります。</translation>
    </message>
    <message>
        <source>Compare the number with the management console. If it is right, send this report to support.</source>
        <translation>番号を管理コンソールの表示と見比べてください。番号が正しい場合は、このレポートを添えてサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>An agent is answering on {role}</source>
        <translation>{role}で、エージェントが応答しています</translation>
    </message>
    <message>
        <source>Port {port} is answered by an agent, not by the server. The number may be wrong, or the agent may be using a port of the server.</source>
        <translation>ポート {port} で応答したのは、サーバではなくエージェントです。番号が誤っているか、エージェントがサーバのポートを使っている可能性があります。</translation>
    </message>
    <message>
        <source>Windows Firewall may block connections to {role}</source>
        <translation>Windows ファイアウォールが{role}への接続を遮断している可能性があります</translation>
    </message>
    <message>
        <source>If other computers cannot connect, ask the administrator to look through the inbound rules for TCP port {port}.</source>
        <translation>ほかのコンピュータから接続できない場合は、TCP ポート {port} の受信の規則を確認するよう管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Windows Firewall is on, and no enabled inbound rule allows port {port} or its program, or a rule or setting that blocks takes precedence. The product has a firewall of its own, about which this says nothing.</source>
        <translation>Windows ファイアウォールが有効で、ポート {port} またはそのプログラムへの受信を許可する有効な規則がないか、遮断する規則または設定が優先されています。製品独自のファイアウォールについては、この結果からは分かりません。</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Listening port</source>
        <translation>リスニングポート</translation>
    </message>
    <message>
        <source>[Server Name and Listening Port] on the screen of the Mac plug-in</source>
        <translation>[サーバ名と待機ポート]（Mac 用プラグインの画面）、待ち受けポート</translation>
    </message>
    <message>
        <source>The number at which a program waits for connections from other computers.</source>
        <translation>プログラムが、ほかのコンピュータからの接続を待つための番号です。</translation>
    </message>
    <message>
        <source>Security Server</source>
        <translation>セキュリティサーバ</translation>
    </message>
    <message>
        <source>The computer that manages the agents and hands out updates and settings.</source>
        <translation>エージェントを管理し、更新や設定を配布するコンピュータです。</translation>
    </message>
    <message>
        <source>Security Agent</source>
        <translation>セキュリティエージェント</translation>
    </message>
    <message>
        <source>The program on each protected computer.</source>
        <translation>保護する各コンピュータにインストールされるプログラムです。</translation>
    </message>
    <message>
        <source>Management console</source>
        <translation>管理コンソール</translation>
    </message>
    <message>
        <source>The web page of the Security Server on which everything is set up.</source>
        <translation>セキュリティサーバの各種設定を行う Web 画面です。</translation>
    </message>
    <message>
        <source>Plug-in Manager</source>
        <translation>プラグインマネージャ</translation>
    </message>
    <message>
        <source>The part of the management console from which plug-ins such as Trend Micro Security for Mac are opened.</source>
        <translation>Trend Micro Security for Mac などのプラグインを開くための、管理コンソールの機能です。</translation>
    </message>
    <message>
        <source>Smart Scan server</source>
        <translation>スマートスキャンサーバ</translation>
    </message>
    <message>
        <source>Answers the queries that agents send while they scan. It runs on the Security Server.</source>
        <translation>検索中のエージェントからの問い合わせに答えるサーバです。セキュリティサーバ上で動作します。</translation>
    </message>
    <message>
        <source>Port for Mac agents</source>
        <translation>Mac 用ポート</translation>
    </message>
    <message>
        <source>The port used with Mac agents, set in the plug-in of Plug-in Manager.</source>
        <translation>Mac のエージェントとの通信に使うポートです。プラグインマネージャのプラグインで設定されます。</translation>
    </message>
    <message>
        <source>Login script</source>
        <translation>ログオンスクリプト</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔離</translation>
    </message>
    <message>
        <source>UNC path</source>
        <translation>UNC パス</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>レジストリ</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Business Security server</source>
        <translation>ビジネスセキュリティサーバ</translation>
    </message>
    <message>
        <source>Client, Business Security client (before 10.0 SP1, and on the console of version 10.0)</source>
        <translation>クライアント、ビジネスセキュリティクライアント（10.0 SP1 より前の名称。10.0 の管理コンソールの表記も同じ）</translation>
    </message>
    <message>
        <source>Listening port of the TMSM client</source>
        <translation>TMSM クライアントのリスニングポート</translation>
    </message>
    <message>
        <source>Installs or updates the agent (autopcc.exe) when a person logs on to Windows.</source>
        <translation>利用者のログオン時に、エージェントをインストールまたは更新する機能（autopcc.exe）です。</translation>
    </message>
    <message>
        <source>The name of a shared folder that begins with two backslashes. It needs ports 139 and 445.</source>
        <translation>円記号 2 つ（\\）で始まる共有フォルダの名前です。ポート 139、445 を使います。</translation>
    </message>
    <message>
        <source>The configuration database of Windows. The agent stores the ports that it uses there.</source>
        <translation>Windows の構成情報のデータベースです。エージェントが使うポートも保存されています。</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Trend Micro&apos;s support, or whoever sold you the product.</source>
        <translation>トレンドマイクロのサポート、または購入元です。</translation>
    </message>
    <message>
        <source>The port that the product uses unless another one was chosen. The agent port has none: it is a random five-digit number, or one chosen, when the server is installed.</source>
        <translation>別のポートを指定しなかった場合に使われるポートです。エージェントのポートには初期値がなく、サーバのインストール時にランダムな 5 桁の番号が生成されるか、指定した番号になります。</translation>
    </message>
    <message>
        <source>Sending files in which a virus was found to a safe place. By default agents send them to the server by HTTP.</source>
        <translation>ウイルスが見つかったファイルを、エージェントが安全な場所へ送って保管することです。初期設定では HTTP でサーバへ送られます。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A port is configured, but no program is waiting for connections there.</source>
        <translation>ポートが設定されていますが、そこで接続を待ち受けているプログラムがありません。</translation>
    </message>
    <message>
        <source>The service is stopped or still starting, the port was changed and the service was not restarted, or another program took the port first.</source>
        <translation>サービスが停止中または起動途中であるか、ポートの変更後にサービスが再起動されていないか、別のプログラムが先にポートを使ったことが考えられます。</translation>
    </message>
    <message>
        <source>Look at the services in Windows: tmlisten on an agent, ofcservice and the web server on the server. Start a stopped service and check again.</source>
        <translation>Windows の「サービス」を確認してください。エージェントは tmlisten、サーバは ofcservice と Web サーバです。停止しているサービスがあれば開始した後に、再確認してください。</translation>
    </message>
    <message>
        <source>The other computer did not answer at this port in time. No answer does not mean that the port is closed.</source>
        <translation>相手のコンピュータのこのポートから、時間内に応答がありませんでした。応答がなくても、ポートが閉じているとは限りません。</translation>
    </message>
    <message>
        <source>Run this program on the other computer itself: there it can see whether the port is listening.</source>
        <translation>相手のコンピュータでこのプログラムを実行してください。ポートが待ち受け中かどうかが分かります。</translation>
    </message>
    <message>
        <source>A program that is not the expected one is listening on a port of the product.</source>
        <translation>製品のポートで、想定とは別のプログラムが待ち受けています。</translation>
    </message>
    <message>
        <source>In a command prompt enter netstat -ano, note the PID at the end of the line, and look it up on the Details tab of Task Manager.</source>
        <translation>コマンドプロンプトで netstat -ano と入力し、行末の PID を控え、タスクマネージャの [詳細] タブでその PID のプログラムを確認してください。</translation>
    </message>
    <message>
        <source>Another application chose the same port, often because it starts before the product&apos;s service.</source>
        <translation>別のアプリケーションが同じポートを使っています。製品のサービスより先に起動する場合などに起こります。</translation>
    </message>
    <message>
        <source>With IIS, the Windows kernel itself listens and passes the requests on. Windows then shows PID 4 (System) as the owner.</source>
        <translation>IIS を使う場合、Windows の中核部分が待ち受けて要求を受け渡します。そのため、使用しているプログラムは PID 4（System）と表示されます。</translation>
    </message>
    <message>
        <source>In Task Manager, on the Details tab, PID 4 is the process System.</source>
        <translation>タスクマネージャの [詳細] タブで、PID 4 が System であることを確認できます。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>対応は必要ありません。</translation>
    </message>
    <message>
        <source>Run this program as administrator, or enter netstat -abn in a command prompt that was opened as administrator.</source>
        <translation>このプログラムを管理者として実行するか、管理者として開いたコマンドプロンプトで netstat -abn と入力してください。</translation>
    </message>
    <message>
        <source>Windows protects some processes, above all those of security products. This happens on healthy computers too.</source>
        <translation>Windows は、セキュリティ製品など一部のプロセスを保護しています。正常なコンピュータでも起こります。</translation>
    </message>
    <message>
        <source>Nothing needs to be done as long as the agents connect.</source>
        <translation>エージェントが接続できていれば、対応は必要ありません。</translation>
    </message>
    <message>
        <source>A service of the product, or the web server, is installed on this computer but not running.</source>
        <translation>このコンピュータに製品のサービスまたは Web サーバがインストールされていますが、実行されていません。</translation>
    </message>
    <message>
        <source>Press Windows + R, enter services.msc and look for the service.</source>
        <translation>Windows + R キーを押し、services.msc と入力して、サービスの状態を確認してください。</translation>
    </message>
    <message>
        <source>Start the service there and check again. If it does not stay running, send this report to support.</source>
        <translation>サービスを開始した後に、再確認してください。実行中のままにならない場合は、このレポートを添えてサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>Features such as Hyper-V reserve ranges when Windows starts; the ranges can change from start to start.</source>
        <translation>Hyper-V などの機能が、Windows の起動時に範囲を予約します。範囲は起動のたびに変わることがあります。</translation>
    </message>
    <message>
        <source>Open Windows Defender Firewall with Advanced Security and look at the inbound rules yourself.</source>
        <translation>「セキュリティが強化された Windows Defender ファイアウォール」を開き、受信の規則を確認してください。</translation>
    </message>
    <message>
        <source>The firewall service is stopped, or the firewall is managed by another product.</source>
        <translation>ファイアウォールのサービスが停止しているか、別の製品がファイアウォールを管理していることが考えられます。</translation>
    </message>
    <message>
        <source>Nothing needs to be done as long as other computers can connect.</source>
        <translation>ほかのコンピュータから接続できていれば、対応は必要ありません。</translation>
    </message>
    <message>
        <source>The settings file says that HTTPS is off, but the console answers on the HTTPS port.</source>
        <translation>設定ファイルでは HTTPS が無効ですが、管理コンソールが HTTPS のポートで応答しています。</translation>
    </message>
    <message>
        <source>The setting was changed while the web server kept running, or the file is not the one in use.</source>
        <translation>Web サーバの動作中に設定が変更されたか、使用中ではないファイルを見ている可能性があります。</translation>
    </message>
    <message>
        <source>Compare with the management console. If HTTPS should be off, agree with support on a restart of the web server.</source>
        <translation>管理コンソールの表示と見比べてください。HTTPS を無効に設定したはずの場合は、Web サーバの再起動についてサポートへご相談ください。</translation>
    </message>
    <message>
        <source>The settings file says that HTTPS is on, but nothing is listening on the HTTPS port.</source>
        <translation>設定ファイルでは HTTPS が有効ですが、HTTPS のポートで待ち受けているプログラムがありません。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether agents are installed remotely, whether the login script is used, and whether quarantine was set to a UNC path.</source>
        <translation>リモートインストール、ログオンスクリプト、UNC パスによる隔離を使っているかどうかを、サーバの管理者に確認してください。</translation>
    </message>
    <message>
        <source>These ports are often blocked between networks on purpose.</source>
        <translation>これらのポートは、ネットワークの間で意図的に遮断されていることがよくあります。</translation>
    </message>
    <message>
        <source>The name under which the server is known cannot be turned into an address on this computer.</source>
        <translation>サーバの名前を、このコンピュータで IP アドレスに変換できません。</translation>
    </message>
    <message>
        <source>In a command prompt enter nslookup and the name.</source>
        <translation>コマンドプロンプトで nslookup に続けて名前を入力してください。</translation>
    </message>
    <message>
        <source>The name is not registered in DNS, the computer uses another DNS server, or the server was renamed.</source>
        <translation>名前が DNS に登録されていないか、コンピュータが別の DNS サーバを使っているか、サーバの名前が変更されたことが考えられます。</translation>
    </message>
    <message>
        <source>Ask the network team to register the name, or check which name the server gives to its agents (Master_DomainName in ofcscan.ini).</source>
        <translation>ネットワーク担当者に名前の登録を依頼するか、サーバがエージェントに知らせる名前（ofcscan.ini の Master_DomainName）を確認してください。</translation>
    </message>
    <message>
        <source>The server was renamed after the certificate was made, or it is known by its address or another name.</source>
        <translation>証明書の作成後にサーバの名前が変更されたか、IP アドレスや別の名前で使われていることが考えられます。</translation>
    </message>
    <message>
        <source>The browser&apos;s warning can be expected then. Have a new certificate made if the warning is not acceptable.</source>
        <translation>この場合、ブラウザの警告は想定されたものです。警告を避けたい場合は、新しい証明書の作成を依頼してください。</translation>
    </message>
    <message>
        <source>The certificate shown at the HTTPS port is past its date.</source>
        <translation>HTTPS のポートで示された証明書の有効期限が過ぎています。</translation>
    </message>
    <message>
        <source>Open the management console in a browser and look at the dates of the certificate.</source>
        <translation>ブラウザで管理コンソールを開き、証明書の有効期限を確認してください。</translation>
    </message>
    <message>
        <source>Certificates made during installation last for a limited time. A wrong clock on this computer has the same effect.</source>
        <translation>インストール時に作られた証明書には期限があります。このコンピュータの時計がずれている場合も、同じ結果になります。</translation>
    </message>
    <message>
        <source>Check the date of this computer, then ask support how to renew the certificate.</source>
        <translation>このコンピュータの日付を確認し、証明書の更新方法をサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>The agent on this computer is managed from the cloud. It does not use the ports of a Security Server.</source>
        <translation>このコンピュータのエージェントは、クラウドから管理されています。セキュリティサーバのポートは使いません。</translation>
    </message>
    <message>
        <source>The cloud edition was chosen for this computer, or the two editions were mixed up during installation.</source>
        <translation>このコンピュータではクラウド版が選ばれています。インストール時に 2 つの製品を取り違えた可能性もあります。</translation>
    </message>
    <message>
        <source>The cloud edition needs TCP 443 outgoing, TCP 21112 and 61116, and UDP 61117 and 61119. Ask the network team about these instead.</source>
        <translation>クラウド版が使うのは、送信の TCP 443、TCP 21112 と 61116、UDP 61117 と 61119 です。ネットワーク担当者には、これらのポートについて確認してください。</translation>
    </message>
    <message>
        <source>A product of the same family was found. Its files and registry keys have the same names, but its defaults differ.</source>
        <translation>同じ系統の別の製品が見つかりました。ファイルやレジストリの名前は同じですが、初期値が異なります。</translation>
    </message>
    <message>
        <source>Look at the name of the installation folder and at the program&apos;s entry in Windows&apos; list of installed apps.</source>
        <translation>インストール先のフォルダの名前と、Windows のインストール済みアプリの一覧を確認してください。</translation>
    </message>
    <message>
        <source>This program was run on a computer with OfficeScan or Apex One, or files of such a computer were opened.</source>
        <translation>ウイルスバスター コーポレートエディション（OfficeScan）または Apex One のあるコンピュータで実行したか、そのファイルを開いたことが考えられます。</translation>
    </message>
    <message>
        <source>Read the values as they are, and use the documents of that product for defaults and advice.</source>
        <translation>値はそのまま参照できます。初期値や対処方法は、その製品の文書を参照してください。</translation>
    </message>
    <message>
        <source>The registry names a folder of the product, but the folder is not there.</source>
        <translation>レジストリに製品のフォルダが記載されていますが、そのフォルダがありません。</translation>
    </message>
    <message>
        <source>If the product is in use, choose its real folder. If it was removed, leftover entries do no harm to other programs; tell support before removing them.</source>
        <translation>製品を使用している場合は、実際のフォルダを指定してください。アンインストール済みの場合は、残った項目を削除する前にサポートへお知らせください。</translation>
    </message>
    <message>
        <source>Try to open the file or the registry key by hand; the method&apos;s tab lists the steps.</source>
        <translation>ファイルまたはレジストリのキーを、手動で開いてみてください。手順は、その方法のタブにあります。</translation>
    </message>
    <message>
        <source>Run the program as administrator, or open a copy. The other methods are not affected.</source>
        <translation>管理者として実行するか、コピーを開いてください。ほかの方法には影響しません。</translation>
    </message>
    <message>
        <source>The plug-in for Mac computers is not installed on this server, so there is no port for Mac agents to judge.</source>
        <translation>このサーバには Mac 用のプラグインがインストールされていないため、判定する Mac 用ポートがありません。</translation>
    </message>
    <message>
        <source>No Mac computers are managed by this server.</source>
        <translation>このサーバで Mac を管理していないことが考えられます。</translation>
    </message>
    <message>
        <source>Look for Trend Micro in Windows&apos; list of installed apps and below C:\Program Files and C:\Program Files (x86).</source>
        <translation>Windows のインストール済みアプリの一覧と、C:\Program Files および C:\Program Files (x86) で、Trend Micro を探してください。</translation>
    </message>
    <message>
        <source>Choose the folder by hand, or open files that were collected on the right computer.</source>
        <translation>フォルダを指定するか、正しいコンピュータで収集したファイルを開いてください。</translation>
    </message>
    <message>
        <source>The agent&apos;s own settings file does not name the same port as the server&apos;s.</source>
        <translation>エージェントの設定ファイルとサーバの設定ファイルで、ポートが異なります。</translation>
    </message>
    <message>
        <source>The agent and the server whose values were read are not set up for each other.</source>
        <translation>読み取ったエージェントとサーバは、互いに接続する設定になっていません。</translation>
    </message>
    <message>
        <source>In the registry key named in the Registry tab, the value Server names the agent&apos;s server. In the server&apos;s ofcscan.ini, Master_DomainName is the name given to agents.</source>
        <translation>「レジストリ」タブに表示されたキーの Server が、エージェントの接続先です。サーバの ofcscan.ini では、Master_DomainName がエージェントに知らせる名前です。</translation>
    </message>
    <message>
        <source>The server was replaced or renamed, the agent belongs to another server on purpose, or files of two installations were opened together.</source>
        <translation>サーバの入れ替えや名前の変更、意図して別のサーバに接続しているエージェント、2 つの環境のファイルを一緒に開いた場合などが考えられます。</translation>
    </message>
    <message>
        <source>A typing error when the file was edited by hand, or a file that was damaged while it was copied.</source>
        <translation>ファイルを手動で編集したときの入力の誤りや、コピー中の破損が考えられます。</translation>
    </message>
    <message>
        <source>Look up the port in the management console. Have the value corrected together with support; do not edit the file or the registry on your own.</source>
        <translation>管理コンソールでポートを確認してください。値の修正はサポートへ相談して行い、ファイルやレジストリを独自に編集しないでください。</translation>
    </message>
    <message>
        <source>Two purposes that need a port each are set to the same port.</source>
        <translation>それぞれにポートが必要な 2 つの役割が、同じポートに設定されています。</translation>
    </message>
    <message>
        <source>Compare the two values in the Port List with those shown in the management console.</source>
        <translation>「ポート一覧」の 2 つの値を、管理コンソールの表示と見比べてください。</translation>
    </message>
    <message>
        <source>Open the server&apos;s ofcscan.ini and look for Master_EnableSSL in [INI_SERVER_SECTION]. The vendor documents 1 (on) and 2 (off).</source>
        <translation>サーバの ofcscan.ini を開き、[INI_SERVER_SECTION] の Master_EnableSSL を確認してください。製品文書に記載があるのは 1（有効）と 2（無効）です。</translation>
    </message>
    <message>
        <source>Another version of the product may use further values, or the file was edited by hand.</source>
        <translation>製品の別のバージョンでほかの値が使われているか、ファイルが手動で編集された可能性があります。</translation>
    </message>
    <message>
        <source>If the management console opens by HTTPS, nothing needs to be done. If it does not, send this report to support.</source>
        <translation>管理コンソールが HTTPS で開く場合、対応は必要ありません。開かない場合は、このレポートを添えてサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>The agent port was found under the spelling that the vendor&apos;s page prints, not under the usual one.</source>
        <translation>エージェントのポートが、通常のつづりではなく、製品の案内ページに記載されたつづりで見つかりました。</translation>
    </message>
    <message>
        <source>Open ofcscan.ini and look for both Client_LocalServer_Port and Cliernt_LocalServer_Port.</source>
        <translation>ofcscan.ini を開き、Client_LocalServer_Port と Cliernt_LocalServer_Port の両方を探してください。</translation>
    </message>
    <message>
        <source>The line was probably copied from the page by hand.</source>
        <translation>案内ページの表記が、手動で書き写された可能性があります。</translation>
    </message>
    <message>
        <source>Nothing needs to be done as long as the agents connect. Mention it to support if they do not.</source>
        <translation>エージェントが接続できていれば、対応は必要ありません。接続できない場合は、サポートへお知らせください。</translation>
    </message>
    <message>
        <source>If the values are equal, nothing needs to be done. If they differ, compare them with the management console and tell support the line numbers.</source>
        <translation>値が同じであれば、対応は必要ありません。異なる場合は管理コンソールの表示と見比べ、行番号をサポートへお知らせください。</translation>
    </message>
    <message>
        <source>Make the copy or export again in full, or use another of the four methods.</source>
        <translation>コピーまたはエクスポートを全体から作り直すか、4 つの方法のうち別の方法を使ってください。</translation>
    </message>
    <message>
        <source>The value was probably written by hand or by a script.</source>
        <translation>手動またはスクリプトで書き込まれた可能性があります。</translation>
    </message>
    <message>
        <source>If the agent connects, nothing needs to be done. Otherwise send this report to support.</source>
        <translation>エージェントが接続できていれば、対応は必要ありません。接続できない場合は、このレポートを添えてサポートへお問い合わせください。</translation>
    </message>
    <message>
        <source>64-bit Windows keeps two views of the registry, one for 32-bit programs and one for 64-bit programs. Both contain values of the product, and they differ.</source>
        <translation>64 ビット版 Windows のレジストリには、32 ビットのプログラム用と 64 ビットのプログラム用の 2 つの領域があります。両方に製品の値があり、異なっています。</translation>
    </message>
    <message>
        <source>In the registry editor look at SOFTWARE\Wow6432Node\TrendMicro (32-bit) and SOFTWARE\TrendMicro (64-bit). Change nothing there.</source>
        <translation>レジストリエディタで SOFTWARE\Wow6432Node\TrendMicro（32 ビット用の領域）と SOFTWARE\TrendMicro（64 ビット用の領域）を確認してください。何も変更しないでください。</translation>
    </message>
    <message>
        <source>Values left over from an earlier installation, or written there by hand.</source>
        <translation>以前のインストールの値が残っているか、手動で書き込まれた可能性があります。</translation>
    </message>
    <message>
        <source>Compare with the management console. Have leftover values removed together with support only.</source>
        <translation>管理コンソールの表示と見比べてください。残った値の削除は、必ずサポートへ相談して行ってください。</translation>
    </message>
    <message>
        <source>More than one file or registry key could be the one that was looked for, and nothing tells which is right.</source>
        <translation>探しているファイルまたはレジストリのキーに当てはまるものが 2 つ以上あり、どれが正しいか判断できません。</translation>
    </message>
    <message>
        <source>A folder with collected files of two computers, or an older copy beside the one in use.</source>
        <translation>2 台のコンピュータのファイルが 1 つのフォルダにあるか、使用中のファイルのほかに古いコピーがあることが考えられます。</translation>
    </message>
    <message>
        <source>Open the right one by itself, or sort the files into one folder for each computer.</source>
        <translation>正しいものだけを開くか、コンピュータごとにフォルダを分けてください。</translation>
    </message>
    <message>
        <source>A port other than the one that the product uses by default was chosen. This is allowed.</source>
        <translation>製品の初期値とは別のポートが選ばれています。これは認められた設定です。</translation>
    </message>
    <message>
        <source>Compare with the port shown in the management console.</source>
        <translation>管理コンソールに表示されるポートと見比べてください。</translation>
    </message>
    <message>
        <source>Nothing needs to be done. Name the port in use, not the default, when you ask for a firewall permission.</source>
        <translation>対応は必要ありません。ファイアウォールの設定を依頼するときは、初期値ではなく使用中のポートを伝えてください。</translation>
    </message>
    <message>
        <source>Enter the command netsh interface ipv4 show excludedportrange protocol=tcp in a command prompt.</source>
        <translation>コマンドプロンプトで netsh interface ipv4 show excludedportrange protocol=tcp と入力してください。</translation>
    </message>
    <message>
        <source>Enter the command netsh interface ipv4 show dynamicport tcp in a command prompt.</source>
        <translation>コマンドプロンプトで netsh interface ipv4 show dynamicport tcp と入力してください。</translation>
    </message>
    <message>
        <source>Start the web server in Windows Services and check again. Agents that are already installed keep working in the meantime.</source>
        <translation>Windows の「サービス」で Web サーバを開始した後に、再確認してください。その間も、インストール済みのエージェントには影響しません。</translation>
    </message>
    <message>
        <source>In a command prompt, enter netstat -ano | findstr :8059 (use your port). If there is no LISTENING line, nothing is listening.</source>
        <translation>コマンドプロンプトで netstat -ano | findstr :8059 と入力します（8059 は実際のポート番号に置き換え）。LISTENING の行がなければ、待ち受けていません。</translation>
    </message>
    <message>
        <source>With stealth mode, the default, Windows gives no answer on the port of a stopped program, so a stopped agent looks like this too. Other causes: a firewall, a computer that is off, a wrong address, outbreak prevention that blocks the ports, or several network cards or address translation (NAT) between server and agent.</source>
        <translation>Windows の既定の設定（ステルスモード）では、停止中のプログラムのポートにも応答が返らないため、エージェントの停止でもこの結果になります。ほかに、ファイアウォール、停止中のコンピュータ、アドレスの誤り、大規模感染予防によるポートのブロック、サーバとエージェントの間の複数のネットワークカードやアドレス変換（NAT）などが考えられます。</translation>
    </message>
    <message>
        <source>Restart the agent&apos;s service (tmlisten) on that computer first and check again. Then check power, address and outbreak prevention, and ask the network team to open the port: the Port List has the request text.</source>
        <translation>まず、そのコンピュータでエージェントのサービス（tmlisten）を再起動し、再確認してください。次に、電源とアドレス、大規模感染予防の設定を確認し、ネットワーク担当者にポートの許可を依頼します。依頼文は「ポート一覧」からコピーできます。</translation>
    </message>
    <message>
        <source>Find out who makes the program and change the port there. If that is impossible, change nothing in the product; send this report to support.</source>
        <translation>プログラム名から製造元を調べ、そのプログラムの設定でポートを変更してください。変更できない場合は、製品の設定は変えずに、レポートを添えてサポートへご相談ください。</translation>
    </message>
    <message>
        <source>The server was probably installed with IIS as its web server. This is one of the two supported choices; the other is Apache.</source>
        <translation>サーバが、IIS を選んでインストールされていると考えられます。選べるのは IIS と Apache の 2 つで、どちらも正常な構成です。</translation>
    </message>
    <message>
        <source>The port is listening, but Windows did not say which program uses it. Not known does not mean wrong.</source>
        <translation>ポートは待ち受け中ですが、使用しているプログラムを Windows から得られませんでした。不明でも、異常とは限りません。</translation>
    </message>
    <message>
        <source>Windows has reserved a range of ports, and a port of the product is in it.</source>
        <translation>Windows が予約しているポートの範囲に、製品のポートが入っています。</translation>
    </message>
    <message>
        <source>Restart the computer and check again. If the range returns, tell support whether Hyper-V is used and send this report. Do not change the product&apos;s port.</source>
        <translation>コンピュータを再起動し、再確認してください。再び予約される場合は、Hyper-V を使っているかどうかとこのレポートを、サポートへお知らせください。製品のポートは変更しないでください。</translation>
    </message>
    <message>
        <source>Windows takes the local port of an outgoing connection from this range, usually 49152 to 65535. The agent port is in it.</source>
        <translation>Windows は、送信時に使う自分側のポートをこの範囲から割り当てます（通常は 49152 から 65535）。エージェントのポートがこの範囲に入っています。</translation>
    </message>
    <message>
        <source>The agent port is a random five-digit number chosen when the server is installed, so it can be in the range.</source>
        <translation>エージェントのポートは、サーバのインストール時にランダムに生成される 5 桁の番号のため、この範囲に入ることがあります。</translation>
    </message>
    <message>
        <source>Nothing needs to be done. If an agent sometimes cannot use its port after a restart, this range may be the cause.</source>
        <translation>対応は必要ありません。再起動後にエージェントがポートを使えないことがときどきある場合は、この範囲が原因の可能性があります。</translation>
    </message>
    <message>
        <source>Open the management console with https and the port shown in the finding, and look up Master_EnableSSL in ofcscan.ini: 2 means off.</source>
        <translation>https とこの項目に表示されたポートで管理コンソールを開き、ofcscan.ini の Master_EnableSSL を確認してください。2 は無効を意味します。</translation>
    </message>
    <message>
        <source>Open the management console with https and the port shown in the finding. In ofcscan.ini, Master_EnableSSL=1 means on.</source>
        <translation>https とこの項目に表示されたポートで管理コンソールを開いてみてください。ofcscan.ini の Master_EnableSSL=1 は有効を意味します。</translation>
    </message>
    <message>
        <source>Ports 139 and 445 are those of Windows file sharing. This product uses them for three purposes only.</source>
        <translation>ポート 139 と 445 は、Windows のファイル共有のポートです。この製品が使う用途は 3 つだけです。</translation>
    </message>
    <message>
        <source>Ask for them to be opened only for the uses that apply: remote installation from the server to the computers, the other two from the computers to the server.</source>
        <translation>当てはまる用途の分だけ許可を依頼してください。リモートインストールはサーバからコンピュータへ、ほかの 2 つはコンピュータからサーバへの通信です。</translation>
    </message>
    <message>
        <source>In the registry editor, the key HostedAgent is below PC-cillinNTCorp\CurrentVersion. Change nothing there.</source>
        <translation>レジストリエディタの PC-cillinNTCorp\CurrentVersion の下に、HostedAgent キーがあります。何も変更しないでください。</translation>
    </message>
    <message>
        <source>Open the folder shown in the finding in Explorer, and the registry value beside it in the registry editor. Change nothing there.</source>
        <translation>この項目に表示されたフォルダをエクスプローラーで、レジストリの値をレジストリエディタで確認してください。何も変更しないでください。</translation>
    </message>
    <message>
        <source>The product was moved, was not removed completely, or is on a drive that is not connected.</source>
        <translation>製品の移動、不完全なアンインストール、接続されていないドライブなどが考えられます。</translation>
    </message>
    <message>
        <source>One of the places to look could not be read. Its contents are not known: neither right nor wrong.</source>
        <translation>確認先の 1 つを読み取れませんでした。そこにある値は分かりませんが、異常とは限りません。</translation>
    </message>
    <message>
        <source>The right to read is missing, another program is using the file, or it is not of the expected kind.</source>
        <translation>読み取る権限がない、別のプログラムがファイルを使用中である、想定した種類のファイルではない、などが考えられます。</translation>
    </message>
    <message>
        <source>If it were installed, the folder Addon\TMSM would be beside the folder PCCSRV. Plug-in Manager in the management console lists the plug-ins.</source>
        <translation>インストールされていれば、PCCSRV と同じ場所に Addon\TMSM フォルダがあります。管理コンソールのプラグインマネージャでも確認できます。</translation>
    </message>
    <message>
        <source>Neither a Security Server nor a Security Agent was found in the usual places.</source>
        <translation>セキュリティサーバもセキュリティエージェントも、通常の場所に見つかりませんでした。</translation>
    </message>
    <message>
        <source>The product is in another folder, another product is used, or the wrong computer was chosen.</source>
        <translation>別のフォルダにインストールされているか、別の製品が使われているか、確認するコンピュータが違うことが考えられます。</translation>
    </message>
    <message>
        <source>Two places that should have the same port have different ones. One of them is out of date, or they belong to different installations.</source>
        <translation>同じポートが設定されているはずの 2 か所に、異なる値があります。一方が古いか、別々の環境のものです。</translation>
    </message>
    <message>
        <source>Point to the server name at the top of the management console: the ports that the server works with appear. Compare them with each value shown in the finding.</source>
        <translation>管理コンソール上部のサーバ名にマウスを重ねると、サーバが使っているポートが表示されます。この項目に表示された各値と見比べてください。</translation>
    </message>
    <message>
        <source>Usually the port was changed, or the server was moved, before every agent received the change: those agents keep the old port. A file copied from another computer looks the same.</source>
        <translation>多くの場合、すべてのエージェントに伝わる前に、ポートが変更されたか、サーバが移動されています。伝わらなかったエージェントは古いポートを使い続けます。別のコンピュータからコピーしたファイルを開いた場合も、同じ結果になります。</translation>
    </message>
    <message>
        <source>Take the console&apos;s number as right and check again on the agent&apos;s computer. If it is still the old one, send the report to support and ask how to move the agent. Do not run IpXfer without their instructions.</source>
        <translation>管理コンソールの番号を正しい値とし、エージェントのコンピュータで再確認します。古いままなら、レポートを添えて「エージェントの接続先を変更したい」とサポートへご相談ください。IpXfer は、サポートの指示なしに実行しないでください。</translation>
    </message>
    <message>
        <source>Open both files in an editor without saving and compare the lines shown in the finding. On the agent the file is in the agent&apos;s folder, on the server in the folder PCCSRV.</source>
        <translation>両方のファイルをエディタで開き（保存はしないでください）、この項目に表示された行を見比べます。エージェントのファイルはエージェントのフォルダに、サーバのファイルは PCCSRV フォルダにあります。</translation>
    </message>
    <message>
        <source>The port was changed while the agent was off or could not reach the server, so that it did not receive the change.</source>
        <translation>エージェントが停止していたか、サーバに接続できない間にポートが変更され、変更が伝わらなかったことが考えられます。</translation>
    </message>
    <message>
        <source>If the agent should belong to this server, send the report to support and ask how to move the agent. Do not run IpXfer without their instructions.</source>
        <translation>本来このサーバに接続するエージェントであれば、レポートを添えて「エージェントの接続先を変更したい」とサポートへご相談ください。IpXfer は、サポートの指示なしに実行しないでください。</translation>
    </message>
    <message>
        <source>The place where a port should be contains something that cannot be a port.</source>
        <translation>ポート番号があるはずの場所に、ポート番号ではない値があります。</translation>
    </message>
    <message>
        <source>The same port was entered twice when the server was installed or changed. For the Smart Scan server, sharing a port with the web server of the console is no fault by itself.</source>
        <translation>サーバのインストールや変更のときに、同じポートが 2 回入力されたことが考えられます。スマートスキャンサーバが管理コンソールの Web サーバとポートを共用することは、それだけでは問題ではありません。</translation>
    </message>
    <message>
        <source>The switch for HTTPS has a value that the product documents do not mention.</source>
        <translation>HTTPS の有効・無効を示す項目に、製品文書に記載のない値があります。</translation>
    </message>
    <message>
        <source>Open the file in an editor without saving and go to the lines shown in the finding.</source>
        <translation>ファイルをエディタで開き（保存はしないでください）、この項目に表示された行を確認します。</translation>
    </message>
    <message>
        <source>Updates and tools may add lines without removing older ones. Such files are common.</source>
        <translation>更新プログラムやツールが、古い行を残したまま行を追加することがあります。よく見られる状態です。</translation>
    </message>
    <message>
        <source>A place where a port is usually found was read, but the port is not there. That says nothing about whether the port is in use.</source>
        <translation>通常ポートが書かれている場所を読み取りましたが、値がありませんでした。ポートが使われているかどうかとは別の問題です。</translation>
    </message>
    <message>
        <source>Look at the place shown in the finding by hand: the method&apos;s tab lists the steps.</source>
        <translation>この項目に表示された場所を、手動で確認してください。手順は、その方法のタブにあります。</translation>
    </message>
    <message>
        <source>Open the registry editor at the key shown in the finding and look at the column Type. Change nothing there.</source>
        <translation>レジストリエディタでこの項目に表示されたキーを開き、「種類」の列を確認してください。何も変更しないでください。</translation>
    </message>
    <message>
        <source>Look at the places shown in the finding and compare their dates and server names.</source>
        <translation>この項目に表示された場所を確認し、日付とサーバ名を見比べてください。</translation>
    </message>
    <message>
        <source>It was chosen at installation or changed later, often because another program already used the default.</source>
        <translation>インストール時に指定されたか、後から変更されたことが考えられます。初期値のポートを別のプログラムが使っていた場合などに、よく行われます。</translation>
    </message>
    <message>
        <source>An update or restart that is still going on, a service stopped by hand, or a start that failed because another program is using the port.</source>
        <translation>更新や再起動の途中、手動での停止、別のプログラムがポートを使っているための起動の失敗などが考えられます。</translation>
    </message>
    <message>
        <source>The web server is stopped, its certificate is missing, or another program was using the port when it started.</source>
        <translation>Web サーバの停止、証明書の不足、起動時に別のプログラムがポートを使っていたことなどが考えられます。</translation>
    </message>
    <message>
        <source>The certificate shown at the HTTPS port was made for a name other than the server&apos;s.</source>
        <translation>HTTPS のポートで示された証明書が、サーバの名前とは別の名前で作られています。</translation>
    </message>
    <message>
        <source>Open the management console in a browser and look at the certificate through the lock symbol in the address bar.</source>
        <translation>ブラウザで管理コンソールを開き、アドレスバーの鍵の印から証明書を確認してください。</translation>
    </message>
    <message>
        <source>Look at the line or value shown in the finding. A port is written with the digits 0 to 9 only and is between 1 and 65535.</source>
        <translation>この項目に表示された行または値を確認してください。ポート番号は半角数字だけで書かれ、1 から 65535 の間です。</translation>
    </message>
    <message>
        <source>Send this report to support and agree on the change before it is made: agents have to receive a new port.</source>
        <translation>新しいポートはエージェントに伝える必要があるため、変更の前に、このレポートを添えてサポートへご相談ください。</translation>
    </message>
    <message>
        <source>The settings file contains the same key or section more than once. Windows uses the first.</source>
        <translation>設定ファイルに、同じキーまたはセクションが 2 つ以上あります。Windows は最初のものを使います。</translation>
    </message>
    <message>
        <source>A copy or export that contains only a part, or another version of the product.</source>
        <translation>一部だけのコピーやエクスポート、または製品のバージョンの違いが考えられます。</translation>
    </message>
    <message>
        <source>The registry contains the value in an unusual form. A number in text or in 64 bits is read all the same; what is in any other form is not used.</source>
        <translation>レジストリの値が、通常と異なる形式で保存されています。文字列または 64 ビットの番号はそのまま読み取りますが、それ以外の形式は使いません。</translation>
    </message>
    <message>
        <source>Windows gave no information about its firewall rules. Whether the ports are allowed remains unknown.</source>
        <translation>ファイアウォールの規則について、Windows から情報が得られませんでした。ポートが許可されているかどうかは不明です。</translation>
    </message>
    <message>
        <source>If other computers cannot connect, have the administrator correct the inbound rules for the TCP port. The product&apos;s own firewall must be checked separately.</source>
        <translation>ほかのコンピュータから接続できない場合は、TCP ポートの受信の規則を修正するよう管理者に依頼してください。製品独自のファイアウォールは、別に確認が必要です。</translation>
    </message>
    <message>
        <source>Windows Firewall is on, and no enabled rule lets connections to this port in, or a rule or setting that blocks takes precedence.</source>
        <translation>Windows ファイアウォールが有効で、このポートへの接続を許可する有効な規則がないか、遮断する規則または設定が優先されています。</translation>
    </message>
    <message>
        <source>Open Windows Defender Firewall with Advanced Security and look through the inbound rules for the port or the program, also for those that block. &quot;Block all connections&quot; in its properties takes precedence over every rule.</source>
        <translation>「セキュリティが強化された Windows Defender ファイアウォール」を開き、受信の規則でポートまたはプログラムの規則を、遮断する規則も含めて確認してください。プロパティの「すべての接続をブロックする」は、すべての規則より優先されます。</translation>
    </message>
    <message>
        <source>The rule was removed or is disabled, the port was changed after the rule was made, the network is in another profile, or a rule was made that blocks.</source>
        <translation>規則の削除や無効化、規則の作成後のポートの変更、ネットワークのプロファイルの違い、遮断する規則の作成などが考えられます。</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>ofcscan.ini of the server</source>
        <translation>サーバの ofcscan.ini</translation>
    </message>
    <message>
        <source>ofcscan.ini of the agent</source>
        <translation>エージェントの ofcscan.ini</translation>
    </message>
    <message>
        <source>Service.ini</source>
        <translation>Service.ini</translation>
    </message>
    <message>
        <source>Registry export</source>
        <translation>レジストリのエクスポート</translation>
    </message>
    <message>
        <source>Saved output of reg query</source>
        <translation>reg query の出力</translation>
    </message>
    <message>
        <source>Listening ports or port ranges</source>
        <translation>待ち受けポートまたはポート範囲の一覧</translation>
    </message>
    <message>
        <source>Mac plug-in</source>
        <translation>Mac 用プラグイン</translation>
    </message>
    <message>
        <source>Report of this program</source>
        <translation>このプログラムのレポート</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>その他のファイル</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Not used: not a file that this program reads</source>
        <translation>不使用：このプログラムで読み取る種類のファイルではありません</translation>
    </message>
    <message>
        <source>Not used: contains nothing about the product</source>
        <translation>不使用：製品に関する値がありません</translation>
    </message>
    <message>
        <source>Not used: could not be read</source>
        <translation>不使用：読み取れませんでした</translation>
    </message>
    <message>
        <source>Not used: too large. Export the product&apos;s key only</source>
        <translation>不使用：大きすぎます。製品のキーだけをエクスポートしてください</translation>
    </message>
    <message>
        <source>Not used again: same content as another file</source>
        <translation>不使用：ほかのファイルと内容が同じです</translation>
    </message>
    <message>
        <source>Not used: a copy for updates, which says nothing about this installation</source>
        <translation>不使用：アップデート用のコピーで、この環境の設定ではありません</translation>
    </message>
    <message>
        <source>Not used: a report is no source. Open a JSON report by itself</source>
        <translation>不使用：レポートは情報源になりません。JSON レポートは単独で開いてください</translation>
    </message>
    <message>
        <source>Not opened: open the archive by itself</source>
        <translation>開いていません：ZIP ファイルは単独で開いてください</translation>
    </message>
    <message>
        <source>Not used: open its whole folder</source>
        <translation>不使用：フォルダごと開いてください</translation>
    </message>
    <message>
        <source>Not followed: a link to another place</source>
        <translation>たどっていません：別の場所へのリンクです</translation>
    </message>
    <message>
        <source>Not used: there are several, and nothing tells which is the right one</source>
        <translation>不使用：複数あり、どれが正しいか判断できません</translation>
    </message>
    <message>
        <source>Only in part: it contains more files than are read</source>
        <translation>一部のみ確認：ファイル数が上限を超えています</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Enter the numbers here as they are shown.</source>
        <translation>表示された番号を、左の欄に入力します。</translation>
    </message>
    <message>
        <source>On the server, open the folder PCCSRV of the installation, by default C:\Program Files\Trend Micro\Security Server\PCCSRV.</source>
        <translation>サーバで、インストール先の PCCSRV フォルダを開きます。初期設定では C:\Program Files\Trend Micro\Security Server\PCCSRV です。</translation>
    </message>
    <message>
        <source>Open the file ofcscan.ini. Look only, and close it without saving.</source>
        <translation>ofcscan.ini を開きます。見るだけにして、保存せずに閉じてください。</translation>
    </message>
    <message>
        <source>Find the section [INI_SERVER_SECTION]. Master_DomainPort is the server&apos;s HTTP port, Master_SSLPort its HTTPS port. Master_EnableSSL tells whether HTTPS is on (1) or off (2).</source>
        <translation>[INI_SERVER_SECTION] を探します。Master_DomainPort がサーバの HTTP ポート、Master_SSLPort が HTTPS ポートです。Master_EnableSSL は、HTTPS が有効（1）か無効（2）かを示します。</translation>
    </message>
    <message>
        <source>Find the section [INI_CLIENT_SECTION]. Client_LocalServer_Port is the agent port. The vendor&apos;s page spells this key Cliernt_LocalServer_Port: look for both.</source>
        <translation>[INI_CLIENT_SECTION] を探します。Client_LocalServer_Port がエージェントのポートです。製品の案内ページでは Cliernt_LocalServer_Port と表記されているため、両方を探してください。</translation>
    </message>
    <message>
        <source>Press Windows + R, enter regedit and choose OK. Look only, change nothing.</source>
        <translation>Windows + R キーを押し、regedit と入力して [OK] を選びます。見るだけにして、何も変更しないでください。</translation>
    </message>
    <message>
        <source>Go to the key HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion. On 32-bit Windows leave out Wow6432Node.</source>
        <translation>HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion を開きます。32 ビット版 Windows では、Wow6432Node がありません。</translation>
    </message>
    <message>
        <source>ServerPort: the number in parentheses is the server&apos;s HTTP port.</source>
        <translation>ServerPort：かっこ内の数字が、サーバの HTTP ポートです。</translation>
    </message>
    <message>
        <source>LocalServerPort: the number in parentheses is the agent port.</source>
        <translation>LocalServerPort：かっこ内の数字が、エージェントのポートです。</translation>
    </message>
    <message>
        <source>Close the registry editor without changing anything.</source>
        <translation>何も変更せずに、レジストリエディタを閉じます。</translation>
    </message>
    <message>
        <source>Choose [Administration] &gt; [Client-Server Communication].</source>
        <translation>[管理] &gt; [クライアントサーバ間の通信] を選びます。</translation>
    </message>
    <message>
        <source>Whether the plug-in is installed can also be seen from its folder Addon\TMSM, beside the folder PCCSRV.</source>
        <translation>プラグインがインストールされているかどうかは、PCCSRV と同じ場所にある Addon\TMSM フォルダでも分かります。</translation>
    </message>
    <message>
        <source>Open a command prompt, enter netstat -ano and press Enter.</source>
        <translation>コマンドプロンプトを開き、netstat -ano と入力して Enter キーを押します。</translation>
    </message>
    <message>
        <source>Look for the lines with LISTENING whose local address ends in a colon and the port.</source>
        <translation>LISTENING と表示され、ローカルアドレスの末尾がコロンとポート番号になっている行を探します。</translation>
    </message>
    <message>
        <source>The last number is the PID. The Details tab of Task Manager tells which program it is; PID 4 (System) is the Windows web service when IIS is used.</source>
        <translation>行末の数字が PID です。どのプログラムかは、タスクマネージャの [詳細] タブで分かります。IIS を使う場合、PID 4（System）は Windows の Web サービスです。</translation>
    </message>
    <message>
        <source>To see it yourself</source>
        <translation>手動で確認する場合</translation>
    </message>
    <message>
        <source>To see it yourself (for 10.0)</source>
        <translation>手動で確認する場合（10.0 の手順）</translation>
    </message>
    <message>
        <source>Open the management console in a browser and log in.</source>
        <translation>ブラウザで管理コンソールを開き、ログインします。</translation>
    </message>
    <message>
        <source>Point to the server name at the top of the screen.</source>
        <translation>画面上部のサーバ名にマウスを重ねます。</translation>
    </message>
    <message>
        <source>The ports of the server and of the agents appear. With 10.0 SP1 &quot;Security Client&quot; was renamed &quot;Security Agent&quot;; &quot;client&quot; on the screen is the same thing.</source>
        <translation>サーバとエージェントのポートが表示されます。10.0 SP1 で「セキュリティクライアント」は「セキュリティエージェント」に名称が変わりました。画面の「クライアント」も同じものです。</translation>
    </message>
    <message>
        <source>Open the management console, log in, and open Plug-in Manager.</source>
        <translation>管理コンソールを開いてログインし、プラグインマネージャを開きます。</translation>
    </message>
    <message>
        <source>The port is shown under [Server Name and Listening Port]. Enter it here; do not change it there.</source>
        <translation>[サーバ名と待機ポート] のポートが Mac 用ポートです。番号を左の欄に入力します。製品の画面では変更しないでください。</translation>
    </message>
    <message>
        <source>Look only, change nothing. The registry is the configuration database of Windows: a wrong change can stop Windows from working. Back it up before any change (see Windows Help). Changes are at your own risk; the vendor does not compensate for any damage.</source>
        <translation>見るだけにして、何も変更しないでください。レジストリは Windows の構成情報のデータベースです。誤って変更すると、Windows が動作しなくなるおそれがあります。変更する場合は、必ず事前にバックアップを作成してください（方法は Windows のヘルプを参照）。変更はご自身の責任で行ってください。変更によって生じた損害について、製品の提供元による補償はありません。</translation>
    </message>
    <message>
        <source>Open the plug-in Trend Micro Security for Mac. If it is not installed (see step 5), there is no port to look up.</source>
        <translation>Trend Micro Security for Mac のプラグインを開きます。インストールされていない場合（手順 5 を参照）、調べるポートはありません。</translation>
    </message>
</context>
<context>
    <name>Name</name>
    <message>
        <source>Match</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>One source</source>
        <translation>情報源 1 件</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Server HTTP</source>
        <translation>サーバ HTTP</translation>
    </message>
    <message>
        <source>Server HTTPS</source>
        <translation>サーバ HTTPS</translation>
    </message>
    <message>
        <source>Smart Scan HTTP</source>
        <translation>スマートスキャン HTTP</translation>
    </message>
    <message>
        <source>Smart Scan HTTPS</source>
        <translation>スマートスキャン HTTPS</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Port for Mac agents</source>
        <translation>Mac 用ポート</translation>
    </message>
    <message>
        <source>NetBIOS (139)</source>
        <translation>NetBIOS（139）</translation>
    </message>
    <message>
        <source>NetBIOS (445)</source>
        <translation>NetBIOS（445）</translation>
    </message>
    <message>
        <source>Management Console</source>
        <translation>管理コンソール</translation>
    </message>
    <message>
        <source>ofcscan.ini</source>
        <translation>ofcscan.ini</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>レジストリ</translation>
    </message>
    <message>
        <source>Plug-in Manager</source>
        <translation>プラグインマネージャ</translation>
    </message>
    <message>
        <source>Listening state</source>
        <translation>待ち受け状況</translation>
    </message>
    <message>
        <source>server&apos;s copy</source>
        <translation>サーバ側の値</translation>
    </message>
    <message>
        <source>agent&apos;s copy</source>
        <translation>エージェント側の値</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手入力</translation>
    </message>
    <message>
        <source>Worry-Free Business Security</source>
        <translation>ウイルスバスター ビジネスセキュリティ</translation>
    </message>
    <message>
        <source>OfficeScan / Apex One</source>
        <translation>OfficeScan / Apex One</translation>
    </message>
    <message>
        <source>Cloud edition</source>
        <translation>クラウド版</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>checked on this computer</source>
        <translation>このコンピュータで確認</translation>
    </message>
    <message>
        <source>analysed from files</source>
        <translation>ファイルから解析</translation>
    </message>
    <message>
        <source>opened from a saved report</source>
        <translation>保存済みレポートを表示</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>サンプルデータ</translation>
    </message>
    <message>
        <source>Management console</source>
        <translation>管理コンソール</translation>
    </message>
    <message>
        <source>Security Agent</source>
        <translation>セキュリティエージェント</translation>
    </message>
    <message>
        <source>Smart Scan server</source>
        <translation>スマートスキャンサーバ</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>別のプログラム</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>判別不可</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>待ち受け中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>接続拒否</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>名前解決不可</translation>
    </message>
    <message>
        <source>server, agent</source>
        <translation>サーバ・エージェント</translation>
    </message>
    <message>
        <source>server, cloud agent</source>
        <translation>サーバ・クラウド版エージェント</translation>
    </message>
    <message>
        <source>server</source>
        <translation>サーバ</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>cloud agent</source>
        <translation>クラウド版エージェント</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>on</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>off</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>not documented: &quot;%1&quot;</source>
        <translation>記載のない値「%1」</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>WFBS Port Check</source>
        <translation>ビジネスセキュリティ ポート確認</translation>
    </message>
    <message>
        <source>Not a product of Trend Micro (unofficial tool)</source>
        <translation>トレンドマイクロ株式会社の製品ではありません（非公式ツール）</translation>
    </message>
    <message>
        <source>Allowed for some addresses</source>
        <translation>一部のアドレスにのみ許可</translation>
    </message>
    <message>
        <source>Name lookup failed</source>
        <translation>名前の照会に失敗</translation>
    </message>
    <message>
        <source>the files differ: %1</source>
        <translation>ファイルによって異なる：%1</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>which ports are listening</source>
        <translation>待ち受け中のポート</translation>
    </message>
    <message>
        <source>port ranges reserved by Windows</source>
        <translation>Windows が予約しているポート範囲</translation>
    </message>
    <message>
        <source>Windows Firewall</source>
        <translation>Windows ファイアウォール</translation>
    </message>
    <message>
        <source>services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>addresses of the server names</source>
        <translation>サーバ名のアドレス</translation>
    </message>
    <message>
        <source>what answers at the ports</source>
        <translation>ポートからの応答</translation>
    </message>
    <message>
        <source>%1 (assumed: the file does not say)</source>
        <translation>%1（推定：ファイルの内容からは判別できません）</translation>
    </message>
    <message>
        <source>Edition could not be determined</source>
        <translation>製品の種類は判別できません</translation>
    </message>
    <message>
        <source>which programs use the ports</source>
        <translation>ポートを使用しているプログラム</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>許可なし</translation>
    </message>
</context>
<context>
    <name>NotChecked</name>
    <message>
        <source>The check was stopped before it was complete: parts of it are missing.</source>
        <translation>確認が完了する前に中止されたため、結果の一部がありません。</translation>
    </message>
    <message>
        <source>Management console: no value was entered.</source>
        <translation>管理コンソール：値が入力されていません。</translation>
    </message>
    <message>
        <source>ofcscan.ini: no file was given or found.</source>
        <translation>ofcscan.ini：ファイルが指定されていないか、見つかりませんでした。</translation>
    </message>
    <message>
        <source>Plug-in Manager: no value was entered.</source>
        <translation>プラグインマネージャ：値が入力されていません。</translation>
    </message>
    <message>
        <source>Whether the ports are really listening was not checked.</source>
        <translation>ポートが実際に待ち受け中かどうかは確認していません。</translation>
    </message>
    <message>
        <source>Whether the ports are really listening was not checked, because only files from the computer in question were read.</source>
        <translation>対象のコンピュータについてはファイルだけを読み取ったため、ポートが実際に待ち受け中かどうかは確認していません。</translation>
    </message>
    <message>
        <source>Whether Windows Firewall allows the ports was not determined.</source>
        <translation>Windows ファイアウォールがポートを許可しているかどうかは確認できていません。</translation>
    </message>
    <message>
        <source>The product&apos;s own firewall: this program cannot see its rules.</source>
        <translation>製品独自のファイアウォール：このプログラムからは規則を確認できません。</translation>
    </message>
    <message>
        <source>Whether other computers can reach these ports: no other computer was contacted.</source>
        <translation>ほかのコンピュータからの到達性：ほかのコンピュータとの通信は行っていません。</translation>
    </message>
    <message>
        <source>Whether quarantine uses a UNC path: where the product stores this setting is not documented.</source>
        <translation>隔離に UNC パスを使うかどうか：設定の保存場所が製品文書に記載されていないため、確認できません。</translation>
    </message>
    <message>
        <source>No source that could name these ports was checked: %1.</source>
        <translation>次のポートを示す情報源は確認していません：%1。</translation>
    </message>
    <message>
        <source>Not answered in time: %1.</source>
        <translation>時間内に応答がなかった項目：%1。</translation>
    </message>
    <message>
        <source>Which port ranges Windows has reserved was not determined.</source>
        <translation>Windows が予約しているポート範囲は確認できていません。</translation>
    </message>
    <message>
        <source>Registry: no value of the product was read from a registry or an exported file.</source>
        <translation>レジストリ：レジストリやエクスポートしたファイルから、製品の値を読み取っていません。</translation>
    </message>
    <message>
        <source>Only the server can show these ports: %1.</source>
        <translation>次のポートは、サーバでのみ確認できます：%1。</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>読み取れなかった項目：%1。</translation>
    </message>
    <message>
        <source>Another firewall (%1) is registered in place of Windows Firewall. This program cannot see its rules, so it is not known whether it allows the ports.</source>
        <translation>Windows ファイアウォールに代わるものとして、別のファイアウォール（%1）が登録されています。その規則はこのプログラムからは見えないため、ポートが許可されているかどうかは判断できません。</translation>
    </message>
    <message>
        <source>Windows Firewall is set by a policy of the organisation, whose rules could not be read, so it is not known whether it allows the ports.</source>
        <translation>Windows ファイアウォールは組織のポリシーで設定されており、その規則を読み取れませんでした。ポートが許可されているかどうかは判断できません。</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>&quot;%1&quot; exists and was left as it is. Use --force to replace it.</source>
        <translation>「%1」は既にあるため、そのままにしました。置き換えるには --force を指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ordinary file and was left as it is.</source>
        <translation>「%1」は通常のファイルではないため、そのままにしました。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read by the same check and was left as it is.</source>
        <translation>「%1」は今回の確認で読み取るファイルのため、そのままにしました。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written (%2). Nothing was replaced.</source>
        <translation>「%1」に書き込めませんでした（%2）。既存のファイルは変更していません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file, not a folder, and was left as it is.</source>
        <translation>「%1」はフォルダではなくファイルのため、そのままにしました。</translation>
    </message>
    <message>
        <source>Standard output could not be written (%1).</source>
        <translation>標準出力に書き込めませんでした（%1）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is write-protected and was left as it is.</source>
        <translation>「%1」は書き込みが禁止されているため、そのままにしました。</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>the port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>the list of listening ports</source>
        <translation>待ち受け中のポートの一覧</translation>
    </message>
    <message>
        <source>the file Service.ini</source>
        <translation>Service.ini ファイル</translation>
    </message>
    <message>
        <source>the sources</source>
        <translation>複数の情報源</translation>
    </message>
    <message>
        <source>the server&apos;s HTTP port</source>
        <translation>サーバの HTTP ポート</translation>
    </message>
    <message>
        <source>the server&apos;s HTTPS port</source>
        <translation>サーバの HTTPS ポート</translation>
    </message>
    <message>
        <source>the HTTP port of the Smart Scan server</source>
        <translation>スマートスキャンサーバの HTTP ポート</translation>
    </message>
    <message>
        <source>the HTTPS port of the Smart Scan server</source>
        <translation>スマートスキャンサーバの HTTPS ポート</translation>
    </message>
    <message>
        <source>the agent port</source>
        <translation>エージェントのポート</translation>
    </message>
    <message>
        <source>the port for Mac agents</source>
        <translation>Mac 用ポート</translation>
    </message>
    <message>
        <source>the NetBIOS port 139</source>
        <translation>NetBIOS（139）のポート</translation>
    </message>
    <message>
        <source>the NetBIOS port 445</source>
        <translation>NetBIOS（445）のポート</translation>
    </message>
    <message>
        <source>the management console</source>
        <translation>管理コンソール</translation>
    </message>
    <message>
        <source>the settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>the registry</source>
        <translation>レジストリ</translation>
    </message>
    <message>
        <source>Plug-in Manager</source>
        <translation>プラグインマネージャ</translation>
    </message>
    <message>
        <source>the actual listener</source>
        <translation>実際の待ち受け</translation>
    </message>
    <message>
        <source>the agent&apos;s settings file</source>
        <translation>エージェントの設定ファイル</translation>
    </message>
    <message>
        <source>the server&apos;s settings file</source>
        <translation>サーバの設定ファイル</translation>
    </message>
    <message>
        <source>the 32-bit view of the registry</source>
        <translation>レジストリの 32 ビット用の領域</translation>
    </message>
    <message>
        <source>the 64-bit view of the registry</source>
        <translation>レジストリの 64 ビット用の領域</translation>
    </message>
    <message>
        <source>the agent&apos;s registry key</source>
        <translation>エージェントのレジストリ</translation>
    </message>
    <message>
        <source>the management console, entered by hand</source>
        <translation>管理コンソールからの手入力</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（不明）</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1と%2</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>別のプログラム</translation>
    </message>
    <message>
        <source>a program with PID %1</source>
        <translation>PID %1 のプログラム</translation>
    </message>
    <message>
        <source>%1 (PID %2)</source>
        <translation>%1（PID %2）</translation>
    </message>
    <message>
        <source>%1 (PID %2, %3)</source>
        <translation>%1（PID %2、%3）</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4.</source>
        <translation>%1は %2、%3は %4 です。</translation>
    </message>
    <message>
        <source>The values are not the same.</source>
        <translation>値が一致していません。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The values are not the same: %1.</source>
        <translation>値が一致していません：%1。</translation>
    </message>
    <message>
        <source>both settings files</source>
        <translation>両方の設定ファイル</translation>
    </message>
    <message>
        <source>a file of the Mac plug-in</source>
        <translation>Mac 用プラグインのファイル</translation>
    </message>
</context>
<context>
    <name>Port</name>
    <message>
        <source>TCP (HTTP)</source>
        <translation>TCP（HTTP）</translation>
    </message>
    <message>
        <source>agents → server</source>
        <translation>エージェント → サーバ</translation>
    </message>
    <message>
        <source>Updates, settings and quarantine upload of the agents</source>
        <translation>エージェントの更新、設定の取得、隔離ファイルの送信</translation>
    </message>
    <message>
        <source>Computers with a Security Agent</source>
        <translation>セキュリティエージェントのあるコンピュータ</translation>
    </message>
    <message>
        <source>Security Server</source>
        <translation>セキュリティサーバ</translation>
    </message>
    <message>
        <source>TCP (HTTPS)</source>
        <translation>TCP（HTTPS）</translation>
    </message>
    <message>
        <source>browsers → server</source>
        <translation>ブラウザ → サーバ</translation>
    </message>
    <message>
        <source>Management console, and installation of agents from a browser</source>
        <translation>管理コンソールの表示、ブラウザからのエージェントのインストール</translation>
    </message>
    <message>
        <source>Computers on which the console is opened or an agent is installed from a browser</source>
        <translation>管理コンソールを開くコンピュータ、ブラウザからエージェントをインストールするコンピュータ</translation>
    </message>
    <message>
        <source>Smart scan queries of the agents</source>
        <translation>エージェントのスマートスキャンの問い合わせ</translation>
    </message>
    <message>
        <source>Smart Scan server (on the Security Server)</source>
        <translation>スマートスキャンサーバ（セキュリティサーバ上）</translation>
    </message>
    <message>
        <source>server → agents</source>
        <translation>サーバ → エージェント</translation>
    </message>
    <message>
        <source>Notices and settings from the server, and smart scan traffic with the agents</source>
        <translation>サーバからの通知と設定、エージェントとのスマートスキャンの通信</translation>
    </message>
    <message>
        <source>Mac agents → server</source>
        <translation>Mac のエージェント → サーバ</translation>
    </message>
    <message>
        <source>Communication with Mac agents</source>
        <translation>Mac のエージェントとの通信</translation>
    </message>
    <message>
        <source>Mac computers with an agent</source>
        <translation>エージェントのある Mac</translation>
    </message>
    <message>
        <source>Remote installation of agents, login script, quarantine by UNC path</source>
        <translation>エージェントのリモートインストール、ログオンスクリプト、UNC パスによる隔離</translation>
    </message>
    <message>
        <source>TCP (SMB)</source>
        <translation>TCP（SMB）</translation>
    </message>
    <message>
        <source>%1 (the sources differ: to be settled first)</source>
        <translation>%1（情報源によって異なるため、先に確認が必要です）</translation>
    </message>
    <message>
        <source>%1 (default, not confirmed)</source>
        <translation>%1（初期値、未確認）</translation>
    </message>
    <message>
        <source>not known (the management console shows it)</source>
        <translation>不明（管理コンソールに表示されます）</translation>
    </message>
    <message>
        <source>Only for the management console and the installation from a browser; agents that are already installed do not need it.</source>
        <translation>管理コンソールとブラウザからのインストールにだけ必要です。インストール済みのエージェントには不要です。</translation>
    </message>
    <message>
        <source>All agents of one server use the same port.</source>
        <translation>1 台のサーバに属するすべてのエージェントで、同じポートを使います。</translation>
    </message>
    <message>
        <source>(please fill in)</source>
        <translation>（ご記入ください）</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 バージョン %2</translation>
    </message>
    <message>
        <source>Request: please allow the following ports for virus protection</source>
        <translation>依頼：ウイルス対策製品のため、次のポートの通信を許可してください</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>製品：%1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>サーバ：%1</translation>
    </message>
    <message>
        <source>Checked on: %1</source>
        <translation>確認したコンピュータ：%1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>日時：%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>   Port: %1</source>
        <translation>   ポート：%1</translation>
    </message>
    <message>
        <source>   Protocol: %1</source>
        <translation>   プロトコル：%1</translation>
    </message>
    <message>
        <source>   From: %1</source>
        <translation>   接続元：%1</translation>
    </message>
    <message>
        <source>   To: %1</source>
        <translation>   接続先：%1</translation>
    </message>
    <message>
        <source>   Direction: %1</source>
        <translation>   方向：%1</translation>
    </message>
    <message>
        <source>   Purpose: %1</source>
        <translation>   用途：%1</translation>
    </message>
    <message>
        <source>   Note: %1</source>
        <translation>   備考：%1</translation>
    </message>
    <message>
        <source>A listening port is the number at which a program waits for connections from other computers. Firewalls between the two computers have to let connections to this port pass. The screen of the Mac plug-in means the same thing.</source>
        <translation>リスニングポートとは、プログラムがほかのコンピュータからの接続を待つための番号です。途中のファイアウォールは、このポートへの接続を通す必要があります。Mac 用プラグインの「待機ポート」や「待ち受けポート」も同じ意味です。</translation>
    </message>
    <message>
        <source>The server (remote installation); computers with an agent (login script, quarantine)</source>
        <translation>サーバ（リモートインストール）、エージェントのあるコンピュータ（ログオンスクリプト、隔離）</translation>
    </message>
    <message>
        <source>The target computers (remote installation); the server (login script, quarantine)</source>
        <translation>対象のコンピュータ（リモートインストール）、サーバ（ログオンスクリプト、隔離）</translation>
    </message>
    <message>
        <source>Made with %1</source>
        <translation>作成ツール：%1</translation>
    </message>
    <message>
        <source>The same with IIS and with Apache.</source>
        <translation>IIS、Apache のどちらでも同じです。</translation>
    </message>
    <message>
        <source>A random five-digit number; it can also be chosen when the server is installed.</source>
        <translation>ランダムな 5 桁の番号です。サーバのインストール時に指定もできます。</translation>
    </message>
    <message>
        <source>61617 is described as the port of the Mac client (agent).</source>
        <translation>61617 は Mac のクライアント（エージェント）側のポートとして案内されています。</translation>
    </message>
    <message>
        <source>Only if Mac computers are managed. According to the vendor&apos;s Mac documents, the agents connect to this port of the server.</source>
        <translation>Mac を管理する場合にだけ必要です。Mac 用の製品文書では、エージェントがサーバのこのポートへ接続するとされています。</translation>
    </message>
    <message>
        <source>Only for the login script wizard (autopcc.exe), remote installation, or quarantine by UNC path.</source>
        <translation>ログオンスクリプトウィザード（autopcc.exe）、リモートインストール、UNC パスによる隔離でだけ使います。</translation>
    </message>
    <message>
        <source>Quarantine uses HTTP by default; it is changed under [Security Settings] &gt; [Quarantine].</source>
        <translation>隔離は既定で HTTP を使い、[セキュリティ設定] &gt; [隔離設定] で変更します。</translation>
    </message>
    <message>
        <source>TCP (NetBIOS)</source>
        <translation>TCP（NetBIOS）</translation>
    </message>
    <message>
        <source>server → computers (remote installation), agents → server (login script, quarantine)</source>
        <translation>サーバ → コンピュータ（リモートインストール）、エージェント → サーバ（ログオンスクリプト、隔離）</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What was not checked, and why</source>
        <translation>確認していない項目とその理由</translation>
    </message>
    <message>
        <source>Everything that this program can check was checked.</source>
        <translation>このプログラムで確認できる項目は、すべて確認しました。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Server name in the settings</source>
        <translation>設定上のサーバ名</translation>
    </message>
    <message>
        <source>HTTPS (Master_EnableSSL)</source>
        <translation>HTTPS（Master_EnableSSL）</translation>
    </message>
    <message>
        <source>Server folder</source>
        <translation>サーバのフォルダ</translation>
    </message>
    <message>
        <source>Agent folder</source>
        <translation>エージェントのフォルダ</translation>
    </message>
    <message>
        <source>Places checked</source>
        <translation>確認した場所</translation>
    </message>
    <message>
        <source>Report made with</source>
        <translation>作成したプログラム</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>更新日時 %1</translation>
    </message>
    <message>
        <source>Only lines about ports and names are read and kept; passwords never are.</source>
        <translation>ポートと名前に関する行だけを読み取り、記載しています。パスワードは記載しません。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>What the states mean</source>
        <translation>判定の意味</translation>
    </message>
    <message>
        <source>State</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>At least two independent sources give the same port.</source>
        <translation>互いに独立した 2 つ以上の情報源で、ポートが一致しています。</translation>
    </message>
    <message>
        <source>One source gives a port; there is no second one to compare it with.</source>
        <translation>ポートを確認できた情報源は 1 つだけで、比べる相手がありません。</translation>
    </message>
    <message>
        <source>This installation does not use this port.</source>
        <translation>この環境では使用しないポートです。</translation>
    </message>
    <message>
        <source>Concerns: %1</source>
        <translation>対象：%1</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次の操作</translation>
    </message>
    <message>
        <source>, service %1</source>
        <translation>、サービス %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>待ち受け</translation>
    </message>
    <message>
        <source>Listening ports</source>
        <translation>待ち受けているポート</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Answers as</source>
        <translation>応答の種類</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Windows Firewall</source>
        <translation>Windows ファイアウォール</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It was not checked whether anything listens on these ports.</source>
        <translation>これらのポートで実際に待ち受けているかどうかは確認していません。</translation>
    </message>
    <message>
        <source>The product has a firewall of its own. What Windows Firewall allows says nothing about it.</source>
        <translation>製品には独自のファイアウォールがあります。Windows ファイアウォールで許可されていても、製品のファイアウォールについては分かりません。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Certificates of the HTTPS ports</source>
        <translation>HTTPS ポートの証明書</translation>
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
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期間の終了</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>%1 (self-signed)</source>
        <translation>%1（自己署名）</translation>
    </message>
    <message>
        <source>No certificate was seen.</source>
        <translation>証明書は確認していません。</translation>
    </message>
    <message>
        <source>Certificates are shown as they were seen; whether they can be trusted was not judged.</source>
        <translation>証明書は取得した内容をそのまま表示しています。信頼できるかどうかは判定していません。</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Computers checked on the agent port</source>
        <translation>エージェントのポートへの接続を確認したコンピュータ</translation>
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
        <source>Agent port</source>
        <translation>エージェントのポート</translation>
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
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 バージョン %2</translation>
    </message>
    <message>
        <source>Product found</source>
        <translation>見つかった製品</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>確認日時</translation>
    </message>
    <message>
        <source>How</source>
        <translation>確認方法</translation>
    </message>
    <message>
        <source>Also checked</source>
        <translation>接続を確認した相手</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>お問い合わせ番号</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>SAMPLE / サンプル</source>
        <translation>SAMPLE / サンプル</translation>
    </message>
    <message>
        <source>This report shows the built-in example, not a real installation.</source>
        <translation>このレポートは内蔵のサンプルデータによるもので、実在の環境ではありません。</translation>
    </message>
    <message>
        <source>INCOMPLETE</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>The check had not finished when this report was made. Check again for a complete report.</source>
        <translation>確認が終わる前に作成されたレポートです。すべての結果が必要な場合は、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Analysed from files</source>
        <translation>ファイルから解析</translation>
    </message>
    <message>
        <source>Only the files that were given were read, nothing of the computer that made this report.</source>
        <translation>指定されたファイルだけを読み取りました。このレポートを作成したコンピュータの設定は含まれていません。</translation>
    </message>
    <message>
        <source>Opened from a saved report</source>
        <translation>保存済みレポートの内容</translation>
    </message>
    <message>
        <source>The facts are those of the time named above; nothing was checked again.</source>
        <translation>上記の日時に確認した内容です。あらためて確認したものではありません。</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>匿名表示</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Ports by source</source>
        <translation>情報源ごとのポート</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>設定は変更しません</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>次の操作：%1</translation>
    </message>
    <message>
        <source>%1 (reserved by Windows)</source>
        <translation>%1（Windows が予約）</translation>
    </message>
    <message>
        <source>Port [default]</source>
        <translation>ポート [初期値]</translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation>名前解決</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>オペレーティングシステム</translation>
    </message>
    <message>
        <source>Files that were given</source>
        <translation>指定されたファイル</translation>
    </message>
    <message>
        <source>What each file was taken for</source>
        <translation>各ファイルの扱い</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Entries of the Mac plug-in (not in the product documents)</source>
        <translation>Mac 用プラグインの項目（製品文書に記載なし）</translation>
    </message>
    <message>
        <source>What each source contains</source>
        <translation>各情報源の内容</translation>
    </message>
    <message>
        <source>Port List</source>
        <translation>ポート一覧</translation>
    </message>
    <message>
        <source>What the ports are used for</source>
        <translation>ポートの用途</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>The sources do not agree, or something else should be looked at.</source>
        <translation>食い違いなど、確認が必要な点があります。</translation>
    </message>
    <message>
        <source>The product may not work correctly.</source>
        <translation>製品が正しく動作しない可能性があります。</translation>
    </message>
    <message>
        <source>A source that should have the value could not be read, or does not have it.</source>
        <translation>情報源を読み取れないか、情報源に値がありません。</translation>
    </message>
    <message>
        <source>No source was given or checked. This is not a fault.</source>
        <translation>情報源がない、または調べていません。異常ではありません。</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>詳しい説明</translation>
    </message>
    <message>
        <source>What is actually listening</source>
        <translation>実際の待ち受け状況</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用しているプログラム</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>確認が必要な項目はありません。</translation>
    </message>
    <message>
        <source>%1 (set aside by an administrator)</source>
        <translation>%1（管理者が予約）</translation>
    </message>
    <message>
        <source>%1: %2 - %3</source>
        <translation>%1：%2 ／ %3</translation>
    </message>
    <message>
        <source>Names of computers and users and addresses have been replaced by aliases such as PC-1. Folder and file names may still contain names.</source>
        <translation>コンピュータ名、ユーザ名、アドレスを PC-1 などの別名に置き換えています。フォルダ名やファイル名には、名前が残っていることがあります。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Look at the ports marked in the table.</source>
        <translation>表で印の付いたポートを確認してください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The sources agree.</source>
        <translation>情報源は一致しています。</translation>
    </message>
    <message>
        <source>The sources agree: %1.</source>
        <translation>情報源は一致しています（%1）。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>対応は必要ありません。</translation>
    </message>
    <message>
        <source>The files contain no values of the product.</source>
        <translation>ファイルに、この製品の値が見つかりませんでした。</translation>
    </message>
    <message>
        <source>Check that the files come from a Security Server or a computer with a Security Agent, and open them again.</source>
        <translation>セキュリティサーバ、またはセキュリティエージェントのあるコンピュータのファイルかどうかを確認し、開き直してください。</translation>
    </message>
    <message>
        <source>The product was not found on this computer.</source>
        <translation>このコンピュータに製品が見つかりませんでした。</translation>
    </message>
    <message>
        <source>If it is in another folder, choose that folder. You can also open files collected on another computer, or look at the sample.</source>
        <translation>別のフォルダにある場合は、そのフォルダを指定してください。ほかのコンピュータで収集したファイルを開くことや、サンプルを見ることもできます。</translation>
    </message>
    <message>
        <source>The agent on this computer is the cloud edition. It uses other ports, so it is not judged.</source>
        <translation>このコンピュータのエージェントはクラウド版（ビジネスセキュリティサービス）です。別のポートを使うため、判定しません。</translation>
    </message>
    <message>
        <source>The check was stopped before it was complete.</source>
        <translation>確認が完了する前に中止されました。</translation>
    </message>
    <message>
        <source>Check again to see whether the ports agree.</source>
        <translation>ポートが一致しているかどうかを見るには、再確認してください。</translation>
    </message>
    <message>
        <source>A problem was found with a port.</source>
        <translation>ポートに問題が見つかりました。</translation>
    </message>
    <message>
        <source>Some ports could not be determined.</source>
        <translation>確認できなかったポートがあります。</translation>
    </message>
    <message>
        <source>No difference found (one source only).</source>
        <translation>食い違いは見つかりませんでした（確認できた情報源は 1 つです）。</translation>
    </message>
    <message>
        <source>To compare, enter the ports that the management console shows.</source>
        <translation>比べるには、管理コンソールに表示されるポートを入力してください。</translation>
    </message>
    <message>
        <source>The ports have not been checked yet.</source>
        <translation>ポートはまだ確認していません。</translation>
    </message>
    <message>
        <source>Enter the ports that the management console shows, or open files collected on the server.</source>
        <translation>管理コンソールに表示されるポートを入力するか、サーバで収集したファイルを開いてください。</translation>
    </message>
    <message>
        <source>Not compared: %1.</source>
        <translation>比べていないポート：%1。</translation>
    </message>
    <message>
        <source>A port needs attention.</source>
        <translation>確認が必要なポートがあります。</translation>
    </message>
    <message>
        <source>There is no port to judge here.</source>
        <translation>判定の対象となるポートはありません。</translation>
    </message>
    <message>
        <source>Checked: %1.</source>
        <translation>確認済み：%1。</translation>
    </message>
    <message>
        <source>Not checked: %1.</source>
        <translation>未確認：%1。</translation>
    </message>
    <message>
        <source>Entering the ports that the management console shows would confirm them once more.</source>
        <translation>管理コンソールに表示されるポートも入力すると、さらに確実になります。</translation>
    </message>
    <message>
        <source>Entering the ports that the management console shows would also compare %1.</source>
        <translation>管理コンソールに表示されるポートを入力すると、%1 も比べられます。</translation>
    </message>
    <message>
        <source>Run on the computer itself, the program also shows whether the ports are listening.</source>
        <translation>対象のコンピュータで実行すると、待ち受け中かどうかも分かります。</translation>
    </message>
    <message>
        <source>Entering the port that the Plug-in Manager shows would also compare the port for Mac agents.</source>
        <translation>プラグインマネージャに表示されるポートを入力すると、Mac 用ポートも比べられます。</translation>
    </message>
    <message>
        <source>Some ports could not be determined: %1.</source>
        <translation>確認できなかったポートがあります（%1）。</translation>
    </message>
    <message>
        <source>To compare, check that computer again and enter the ports that the management console shows.</source>
        <translation>比べるには、そのコンピュータでもう一度確認し、管理コンソールに表示されるポートを入力してください。</translation>
    </message>
    <message>
        <source>To compare, open files collected on the server.</source>
        <translation>比較するには、サーバで収集したファイルを開いてください。</translation>
    </message>
    <message>
        <source>The agent is the cloud edition. It uses other ports, so it is not judged.</source>
        <translation>エージェントはクラウド版（ビジネスセキュリティサービス）です。別のポートを使うため、判定しません。</translation>
    </message>
    <message>
        <source>If this computer should belong to a server of your own, check which agent was meant to be installed on it.</source>
        <translation>自社のサーバで管理するはずのコンピュータであれば、インストールするエージェントの種類を確認してください。</translation>
    </message>
    <message>
        <source>The product was not found on the computer of this report.</source>
        <translation>このレポートのコンピュータに製品は見つかりませんでした。</translation>
    </message>
    <message>
        <source>If it is in another folder there, check again on that computer.</source>
        <translation>別のフォルダにある場合は、そのコンピュータで再確認してください。</translation>
    </message>
    <message>
        <source>The files contain a report of this program.</source>
        <translation>ファイルの中に、このプログラムのレポートがあります。</translation>
    </message>
    <message>
        <source>Open the JSON report by itself; if it is in an archive, unpack that first.</source>
        <translation>JSON レポートを単独で開いてください。ZIP ファイルに入っている場合は、先に展開してください。</translation>
    </message>
    <message>
        <source>The files contain a ZIP archive that was not opened.</source>
        <translation>ファイルの中に、開いていない ZIP ファイルがあります。</translation>
    </message>
    <message>
        <source>Open that archive by itself; if it is in another archive, unpack that first.</source>
        <translation>その ZIP ファイルを単独で開いてください。別の ZIP ファイルに入っている場合は、先に展開してください。</translation>
    </message>
</context>
</TS>
