<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CrackView</name>
    <message>
        <source>   breaks at {0}</source>
        <translation>   {0} で破綻</translation>
    </message>
    <message>
        <source>&amp;2 panes</source>
        <translation>2 画面(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 panes</source>
        <translation>3 画面(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 panes</source>
        <translation>4 画面(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;About CrackView</source>
        <translation>CrackView について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>等倍表示(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Analyse whole video</source>
        <translation>動画全体を解析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bare picture while held</source>
        <translation>押している間は画像のみ(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>ブリンク(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clear both points</source>
        <translation>両方の点を消去(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>この一覧を消去(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Contour</source>
        <translation>輪郭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy recipe as text</source>
        <translation>レシピをテキストでコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>デバイス(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>差分(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Doctor…</source>
        <translation>診断(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>塗りつぶし(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>操作を検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>ウィンドウに合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>静止(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide overlay</source>
        <translation>オーバーレイを隠す(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>点検(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Leave full screen</source>
        <translation>全画面を終了(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Load recipe…</source>
        <translation>レシピを読み込む(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>ループ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lower threshold</source>
        <translation>しきい値を下げる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>次の検出箇所(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>次の写真(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>ノイズ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Noise on the frames</source>
        <translation>フレームにノイズを加える(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>写真を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>オーバーレイ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Paste photo</source>
        <translation>写真を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>写真(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>前の写真(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Raise threshold</source>
        <translation>しきい値を上げる(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>フレームレート(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset all sliders</source>
        <translation>すべてのスライダーをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Right and wrong pixels</source>
        <translation>正解・不正解の画素(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>再解析(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save overlay…</source>
        <translation>オーバーレイを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save recipe…</source>
        <translation>レシピを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>並べて表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>サイズ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>スナップショット(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Strip below</source>
        <translation>下部の帯(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>バージョン(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>ようこそ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>ワークスペース(&amp;W)</translation>
    </message>
    <message>
        <source>0 is the draw of every table and of crackview evaluate</source>
        <translation>0 はすべての表と crackview evaluate で使うシードです</translation>
    </message>
    <message>
        <source>0.2 to 0.5 mm</source>
        <translation>0.2〜0.5 mm</translation>
    </message>
    <message>
        <source>0.5 to 1 mm</source>
        <translation>0.5〜1 mm</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>写真 1 枚</translation>
    </message>
    <message>
        <source>1 to 2 mm</source>
        <translation>1〜2 mm</translation>
    </message>
    <message>
        <source>1 to 5 are the severities of the tables; the end is the worst there is</source>
        <translation>1〜5 は表で使う程度、右端は最大です</translation>
    </message>
    <message>
        <source>2 mm and more</source>
        <translation>2 mm 以上</translation>
    </message>
    <message>
        <source>A clean photo: all models find the crack.</source>
        <translation>ノイズのない写真では、すべてのモデルがひび割れを見つけます。</translation>
    </message>
    <message>
        <source>A finding has</source>
        <translation>検出の下限</translation>
    </message>
    <message>
        <source>A pasted picture does not move: open it in Inspect.</source>
        <translation>貼り付けた画像は動きません。「点検」で開いてください。</translation>
    </message>
    <message>
        <source>ACI 224R exposure</source>
        <translation>ACI 224R 暴露環境</translation>
    </message>
    <message>
        <source>ACI 224R-01, table 4.1: a guide to reasonable crack widths, reinforced concrete under service loads</source>
        <translation>ACI 224R-01 表 4.1：使用荷重下の鉄筋コンクリートの妥当なひび割れ幅の指針</translation>
    </message>
    <message>
        <source>About CrackView</source>
        <translation>CrackView について</translation>
    </message>
    <message>
        <source>Actions and their keys.</source>
        <translation>操作とそのキーです。</translation>
    </message>
    <message>
        <source>Actions that fit</source>
        <translation>一致する操作</translation>
    </message>
    <message>
        <source>Address of a stream</source>
        <translation>ストリームのアドレス</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致度</translation>
    </message>
    <message>
        <source>All fifteen noises</source>
        <translation>15 種類すべてのノイズ</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>All photos of the strip</source>
        <translation>下部の帯のすべての写真</translation>
    </message>
    <message>
        <source>Analysing {0}</source>
        <translation>{0} を解析中</translation>
    </message>
    <message>
        <source>Another &amp;draw</source>
        <translation>乱数を引き直す(&amp;D)</translation>
    </message>
    <message>
        <source>Another draw for each &amp;frame</source>
        <translation>フレームごとに引き直す(&amp;F)</translation>
    </message>
    <message>
        <source>Another language is shown from the next start on.</source>
        <translation>言語の変更は次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>Applied from the top down: drag a noise to another place</source>
        <translation>上から順に適用されます。ドラッグで順序を変えられます</translation>
    </message>
    <message>
        <source>As the camera likes</source>
        <translation>カメラに任せる</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card if there is one, else every core of the processor.</source>
        <translation>「自動」はグラフィックカードがあれば使い、なければプロセッサの全コアを使います。</translation>
    </message>
    <message>
        <source>Back to the clean picture.</source>
        <translation>ノイズのない画像に戻します。</translation>
    </message>
    <message>
        <source>Back to the panes</source>
        <translation>画面に戻る</translation>
    </message>
    <message>
        <source>Back to {0:.2f}, the model&apos;s own threshold</source>
        <translation>モデル本来のしきい値 {0:.2f} に戻す</translation>
    </message>
    <message>
        <source>Bare picture</source>
        <translation>画像のみ</translation>
    </message>
    <message>
        <source>Begin again at the end.</source>
        <translation>最後まで行くと最初から始めます。</translation>
    </message>
    <message>
        <source>Blur: out of focus, or a moving drone.</source>
        <translation>ぼけ：ピントのずれ、または動くドローン。</translation>
    </message>
    <message>
        <source>Breaks at: the first severity at which Dice halves. * never seen in training.</source>
        <translation>「破綻」：Dice が半分になる最初の程度。* は学習で未知のノイズです。</translation>
    </message>
    <message>
        <source>But not within</source>
        <translation>ただし次まで</translation>
    </message>
    <message>
        <source>C&amp;ancel what is running</source>
        <translation>実行中の処理を中止(&amp;A)</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {0} threads</source>
        <translation>CPU、{0} スレッド</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Camera {0}</source>
        <translation>カメラ {0}</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>実行中の処理を中止</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>撮影</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Cheap sensor</source>
        <translation>安価なセンサー</translation>
    </message>
    <message>
        <source>Choose a camera of this computer, or type the address of a stream.</source>
        <translation>このコンピューターのカメラを選ぶか、ストリームのアドレスを入力します。</translation>
    </message>
    <message>
        <source>Choose a folder whose pictures are shown one after the other, as a video.</source>
        <translation>フォルダーを選ぶと、中の画像を動画のように順に表示します。</translation>
    </message>
    <message>
        <source>Choose a folder; its photos appear in the strip below.</source>
        <translation>フォルダーを選ぶと、写真が下部の帯に並びます。</translation>
    </message>
    <message>
        <source>Choose a video file to look at.</source>
        <translation>見る動画ファイルを選びます。</translation>
    </message>
    <message>
        <source>Choose one or more photos to look at.</source>
        <translation>見る写真を 1 枚以上選びます。</translation>
    </message>
    <message>
        <source>Choose the black-and-white picture that says where the cracks of this photo are.</source>
        <translation>この写真のどこにひび割れがあるかを示す白黒画像を選びます。</translation>
    </message>
    <message>
        <source>Choose what to measure and press Start. Results come as they are found and stay when you stop.</source>
        <translation>測定内容を選んで「開始」を押します。結果は順次表示され、停止しても残ります。</translation>
    </message>
    <message>
        <source>Choose where snapshots and recordings go</source>
        <translation>スナップショットと録画の保存先を選ぶ</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>ノイズなし</translation>
    </message>
    <message>
        <source>Close CrackView.</source>
        <translation>CrackView を閉じます。</translation>
    </message>
    <message>
        <source>Colour what was found rightly, found wrongly and missed.</source>
        <translation>正しい検出、誤検出、見逃しを色分けします。</translation>
    </message>
    <message>
        <source>Come closer.</source>
        <translation>近づきます。</translation>
    </message>
    <message>
        <source>Compare four.</source>
        <translation>4 つを比較します。</translation>
    </message>
    <message>
        <source>Compare three.</source>
        <translation>3 つを比較します。</translation>
    </message>
    <message>
        <source>Compare two.</source>
        <translation>2 つを比較します。</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>輪郭</translation>
    </message>
    <message>
        <source>Copy the sha256 of {0}</source>
        <translation>{0} の sha256 をコピー</translation>
    </message>
    <message>
        <source>Copy the whole hash: {0}</source>
        <translation>ハッシュ全体をコピー：{0}</translation>
    </message>
    <message>
        <source>Copy versions and model hashes as text</source>
        <translation>バージョンとモデルのハッシュをテキストでコピー</translation>
    </message>
    <message>
        <source>Crack pixels</source>
        <translation>ひび割れ画素</translation>
    </message>
    <message>
        <source>Crack texture</source>
        <translation>ひび割れ模様</translation>
    </message>
    <message>
        <source>CrackView ended unexpectedly (begun {0}); {1}.</source>
        <translation>CrackView が予期せず終了しました（開始 {0}）。{1}。</translation>
    </message>
    <message>
        <source>CrackView is under the MIT licence. The weights of its models were trained on public photo sets, most of which allow research and education only: the card of each model names them with their licences.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3 ({0}). They are separate libraries, loaded when CrackView starts: you may replace them by versions of your own, and take CrackView apart to see how your changes work with it. Their source is at {1} and {2}.</source>
        <translation>CrackView は MIT ライセンスです。モデルの重みは公開写真集で学習したもので、その多くは研究と教育のみを許可しています。各モデルのモデルカードに写真集とライセンスが記されています。

Qt と PySide6 は GNU 劣等一般公衆ライセンス（LGPL）バージョン 3（{0}）の下で使用しています。これらは CrackView の起動時に読み込まれる独立したライブラリで、独自の版に置き換えたり、変更の動作を確かめるために CrackView を解析したりできます。ソースコードは {1} と {2} にあります。</translation>
    </message>
    <message>
        <source>CrackView {0}</source>
        <translation>CrackView {0}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Dark texts on a light ground.</source>
        <translation>明るい背景に暗い文字。</translation>
    </message>
    <message>
        <source>Defocus</source>
        <translation>ピンぼけ</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Dice against severity</source>
        <translation>程度に対する Dice</translation>
    </message>
    <message>
        <source>Disa&amp;greement of all</source>
        <translation>全モデルの不一致(&amp;G)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss the problem</source>
        <translation>問題の表示を閉じる</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>Drop a photo or a folder here, play the tour, or choose:</source>
        <translation>写真やフォルダーをここにドロップするか、ツアーを再生するか、選んでください：</translation>
    </message>
    <message>
        <source>Drop a video here, or choose:</source>
        <translation>動画をここにドロップするか、選んでください：</translation>
    </message>
    <message>
        <source>Drop photos or a folder here, paste a picture, or choose:</source>
        <translation>写真やフォルダーをここにドロップするか、画像を貼り付けるか、選んでください：</translation>
    </message>
    <message>
        <source>Drop photos, folders or videos</source>
        <translation>写真・フォルダー・動画をドロップ</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>夕暮れ</translation>
    </message>
    <message>
        <source>E&amp;xport the sweep…</source>
        <translation>スイープを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Export annotate&amp;d video…</source>
        <translation>注釈付き動画を書き出す(&amp;D)…</translation>
    </message>
    <message>
        <source>Export annotated video</source>
        <translation>注釈付き動画を書き出す</translation>
    </message>
    <message>
        <source>Export s&amp;hares…</source>
        <translation>割合を書き出す(&amp;H)…</translation>
    </message>
    <message>
        <source>Export shares</source>
        <translation>割合を書き出す</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>スイープを書き出す</translation>
    </message>
    <message>
        <source>Export trac&amp;k of findings…</source>
        <translation>検出箇所の軌跡を書き出す(&amp;K)…</translation>
    </message>
    <message>
        <source>Export track of findings</source>
        <translation>検出箇所の軌跡を書き出す</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全画面(&amp;U)</translation>
    </message>
    <message>
        <source>Fast drone</source>
        <translation>高速ドローン</translation>
    </message>
    <message>
        <source>Fi&amp;gures over the picture</source>
        <translation>画像上に数値を表示(&amp;G)</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>操作を検索</translation>
    </message>
    <message>
        <source>Finding cracks in {0}</source>
        <translation>{0} のひび割れを検出中</translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation>検出箇所 {0}</translation>
    </message>
    <message>
        <source>Finds, shows and measures cracks in photos and video, and stays right when the picture is noisy.</source>
        <translation>写真や動画のひび割れを検出・表示・計測し、ノイズの多い画像でも正確です。</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>ウィンドウに合わせる</translation>
    </message>
    <message>
        <source>Fo&amp;llow Live</source>
        <translation>ライブに追従(&amp;L)</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>霧</translation>
    </message>
    <message>
        <source>Foggy morning</source>
        <translation>霧の朝</translation>
    </message>
    <message>
        <source>Folder for snapshots and recordings</source>
        <translation>スナップショットと録画のフォルダー</translation>
    </message>
    <message>
        <source>Folder of frames</source>
        <translation>フレームのフォルダー</translation>
    </message>
    <message>
        <source>Forget which photos and folders were opened.</source>
        <translation>開いた写真とフォルダーの履歴を消します。</translation>
    </message>
    <message>
        <source>From this share of crack pixels on, a frame counts as a finding.</source>
        <translation>ひび割れ画素の割合がこれ以上のフレームを検出とみなします。</translation>
    </message>
    <message>
        <source>GPU, {0}</source>
        <translation>GPU、{0}</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>ガウスぼかし</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>ガウスノイズ</translation>
    </message>
    <message>
        <source>Give the picture the whole screen.</source>
        <translation>画像を画面いっぱいに表示します。</translation>
    </message>
    <message>
        <source>Go on where you were, or begin with something new.</source>
        <translation>前回の続きから、または新しく始めます。</translation>
    </message>
    <message>
        <source>Go one frame back in the file and hold.</source>
        <translation>1 フレーム戻って止めます。</translation>
    </message>
    <message>
        <source>Go to the photo after this one.</source>
        <translation>次の写真に移ります。</translation>
    </message>
    <message>
        <source>Go to the photo before this one.</source>
        <translation>前の写真に移ります。</translation>
    </message>
    <message>
        <source>Go to where cracks were seen before this frame.</source>
        <translation>このフレームより前にひび割れが見えた所へ移ります。</translation>
    </message>
    <message>
        <source>Go to where the next cracks were seen.</source>
        <translation>次にひび割れが見えた所へ移ります。</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>グラフィックカード (GPU)</translation>
    </message>
    <message>
        <source>Hair strokes that look like cracks and are none.</source>
        <translation>ひび割れに見えて、そうではない細い線。</translation>
    </message>
    <message>
        <source>Half a million parameters hold where their rivals let go. Now move the sliders.</source>
        <translation>50 万パラメーターのモデルは、他が破綻しても持ちこたえます。スライダーを動かしてみてください。</translation>
    </message>
    <message>
        <source>Heat &amp;map</source>
        <translation>ヒートマップ(&amp;M)</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Histogram of crack probabilities</source>
        <translation>ひび割れ確率のヒストグラム</translation>
    </message>
    <message>
        <source>Hold after one more frame.</source>
        <translation>1 フレーム進めて止めます。</translation>
    </message>
    <message>
        <source>Hold the picture on the screen while capturing goes on.</source>
        <translation>取得を続けたまま、画面の画像を止めます。</translation>
    </message>
    <message>
        <source>How many pixels have which crack probability; drag the line to set the threshold.</source>
        <translation>ひび割れ確率ごとの画素数です。線をドラッグしてしきい値を設定します。</translation>
    </message>
    <message>
        <source>How often each noise is drawn anew; the curves get a band</source>
        <translation>各ノイズを引き直す回数。曲線に幅が付きます</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>It finds, shows and measures cracks. Your pictures stay on this computer.</source>
        <translation>ひび割れを検出・表示・計測します。画像がこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Keep this frame with its mask, overlay and facts.</source>
        <translation>このフレームをマスク・オーバーレイ・情報とともに保存します。</translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation>キー {0}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation>ラボ(&amp;B)</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Latency of the last frames</source>
        <translation>直近のフレームの遅延</translation>
    </message>
    <message>
        <source>Lay the first two over each other and move the line between them.</source>
        <translation>最初の 2 つを重ね、境界線を動かします。</translation>
    </message>
    <message>
        <source>Let more of the picture through the overlay.</source>
        <translation>オーバーレイ越しに画像をよりはっきり見せます。</translation>
    </message>
    <message>
        <source>Let the noise fall otherwise on each frame, as on a real camera, in place of staying where it is.</source>
        <translation>本物のカメラのように、フレームごとにノイズを変化させます。</translation>
    </message>
    <message>
        <source>Let the picture move, or hold it.</source>
        <translation>画像を動かす、または止めます。</translation>
    </message>
    <message>
        <source>Let what was seen a frame ago count too, moved as the picture moved.</source>
        <translation>1 フレーム前の結果も、画像の動きに合わせて加味します。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>システムに合わせて明るさを切り替えます。</translation>
    </message>
    <message>
        <source>Light texts on a dark ground.</source>
        <translation>暗い背景に明るい文字。</translation>
    </message>
    <message>
        <source>Line between the two pictures</source>
        <translation>2 つの画像の境界線</translation>
    </message>
    <message>
        <source>Line {0} of the recipe is {1}: write a noise and its amount, as salt 0.1.</source>
        <translation>レシピの {0} 行目は {1} です。salt 0.1 のようにノイズと量を書いてください。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Load &amp;mask…</source>
        <translation>マスクを読み込む(&amp;M)…</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>マスクを読み込む</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>レシピを読み込む</translation>
    </message>
    <message>
        <source>Loading {0}</source>
        <translation>{0} を読み込み中</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再検索</translation>
    </message>
    <message>
        <source>Look at the snapshots of the folder as photos.</source>
        <translation>フォルダー内のスナップショットを写真として見ます。</translation>
    </message>
    <message>
        <source>Look for cracks in a camera&apos;s, a drone&apos;s or a file&apos;s moving picture.</source>
        <translation>カメラ・ドローン・ファイルの動画からひび割れを探します。</translation>
    </message>
    <message>
        <source>Look for cracks in every frame, in the background.</source>
        <translation>全フレームのひび割れをバックグラウンドで探します。</translation>
    </message>
    <message>
        <source>Look for cracks in photos.</source>
        <translation>写真からひび割れを探します。</translation>
    </message>
    <message>
        <source>Look for cracks in this photo once more.</source>
        <translation>この写真のひび割れをもう一度探します。</translation>
    </message>
    <message>
        <source>Looking at this machine: cameras and codecs take a moment…</source>
        <translation>このコンピューターを調べています。カメラとコーデックには少し時間がかかります…</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>カメラを検索中…</translation>
    </message>
    <message>
        <source>Looking for cracks</source>
        <translation>ひび割れを検出中</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>写真を検索中</translation>
    </message>
    <message>
        <source>Loop and analyse the whole video again.</source>
        <translation>ループと解析の範囲を動画全体に戻します。</translation>
    </message>
    <message>
        <source>Looping and analysing begin at this frame.</source>
        <translation>ループと解析をこのフレームから始めます。</translation>
    </message>
    <message>
        <source>Looping and analysing end with this frame.</source>
        <translation>ループと解析をこのフレームで終えます。</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>低コントラスト</translation>
    </message>
    <message>
        <source>Low light</source>
        <translation>低照度</translation>
    </message>
    <message>
        <source>Low winter sun</source>
        <translation>冬の低い日差し</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>使用しているもの：</translation>
    </message>
    <message>
        <source>Make the overlay stand out more.</source>
        <translation>オーバーレイを濃くします。</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Mean Dice of severities 1 to 5 on {0}, {1}. {2}</source>
        <translation>{0}、程度 1〜5 の平均 Dice、{1}。{2}</translation>
    </message>
    <message>
        <source>Mean Dice of the severities</source>
        <translation>各程度の平均 Dice</translation>
    </message>
    <message>
        <source>Measure how the models hold under every noise, severity by severity.</source>
        <translation>各ノイズに対するモデルの耐性を程度ごとに測ります。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model, device and time per photo</source>
        <translation>モデル・デバイス・写真ごとの時間</translation>
    </message>
    <message>
        <source>More &amp;opaque</source>
        <translation>より不透明に(&amp;O)</translation>
    </message>
    <message>
        <source>More &amp;transparent</source>
        <translation>より透明に(&amp;T)</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>モーションブラー</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>画像を動かす</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>動画の画面</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>次のフレーム(&amp;X)</translation>
    </message>
    <message>
        <source>Network sees</source>
        <translation>入力サイズ</translation>
    </message>
    <message>
        <source>Never seen in training</source>
        <translation>学習で未知</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>カメラが接続されていません</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>モデルがインストールされていません。</translation>
    </message>
    <message>
        <source>No model is installed; install CrackView again.</source>
        <translation>モデルがありません。CrackView を再インストールしてください。</translation>
    </message>
    <message>
        <source>No noise is on: switch one on, or choose another group of noises.</source>
        <translation>ノイズがオフです。オンにするか、別のグループを選んでください。</translation>
    </message>
    <message>
        <source>No pane shows a model: choose one first.</source>
        <translation>モデルを表示している画面がありません。先に選んでください。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>ノイズあり</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>Nothing is open in Live any more: the last frame stays.</source>
        <translation>ライブで開いているものがなくなりました。最後のフレームを残します。</translation>
    </message>
    <message>
        <source>Nothing was given: name a video, a folder of photos or the address of a stream.</source>
        <translation>何も指定されていません。動画、写真のフォルダー、ストリームのアドレスのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>何も測定されませんでした。</translation>
    </message>
    <message>
        <source>Old, worn surface</source>
        <translation>古く摩耗した表面</translation>
    </message>
    <message>
        <source>One minute on a sample photo; any key stops it.</source>
        <translation>サンプル写真で 1 分間。どのキーでも止まります。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open &amp;camera or stream…</source>
        <translation>カメラ・ストリームを開く(&amp;C)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近開いた項目(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation>動画を開く(&amp;V)…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Open a photo to put noise on it</source>
        <translation>ノイズを加える写真を開いてください</translation>
    </message>
    <message>
        <source>Open a photo to see its cracks</source>
        <translation>写真を開くとひび割れが表示されます</translation>
    </message>
    <message>
        <source>Open camera</source>
        <translation>カメラを開く</translation>
    </message>
    <message>
        <source>Open camera or stream</source>
        <translation>カメラ・ストリームを開く</translation>
    </message>
    <message>
        <source>Open fra&amp;mes…</source>
        <translation>フレームを開く(&amp;M)…</translation>
    </message>
    <message>
        <source>Open snapshots in Inspec&amp;t</source>
        <translation>スナップショットを点検で開く(&amp;T)</translation>
    </message>
    <message>
        <source>Open stream</source>
        <translation>ストリームを開く</translation>
    </message>
    <message>
        <source>Open the picture or the files on the clipboard.</source>
        <translation>クリップボードの画像またはファイルを開きます。</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>動画を開く</translation>
    </message>
    <message>
        <source>Open {0} again</source>
        <translation>{0} をもう一度開く</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>{0} を開いています</translation>
    </message>
    <message>
        <source>Order of the noises</source>
        <translation>ノイズの順序</translation>
    </message>
    <message>
        <source>Over-compressed radio link</source>
        <translation>過圧縮の無線映像</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>Overlay and picture</source>
        <translation>オーバーレイと画像</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>P {0:.2f}  R {1:.2f}  {2}</source>
        <translation>P {0:.2f}  R {1:.2f}  {2}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>パネルのページ</translation>
    </message>
    <message>
        <source>Paint all frames with the last overlay, in place of each overlay on its own frame.</source>
        <translation>各フレームに固有のオーバーレイではなく、全フレームに最新のオーバーレイを重ねます。</translation>
    </message>
    <message>
        <source>Paint ever&amp;y frame</source>
        <translation>全フレームを表示(&amp;Y)</translation>
    </message>
    <message>
        <source>Pane {0}</source>
        <translation>画面 {0}</translation>
    </message>
    <message>
        <source>Parts of the panel</source>
        <translation>パネルの各部</translation>
    </message>
    <message>
        <source>Pasted photo</source>
        <translation>貼り付けた写真</translation>
    </message>
    <message>
        <source>Pavement</source>
        <translation>舗装</translation>
    </message>
    <message>
        <source>Pepper</source>
        <translation>ペッパー</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>性能</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Plain steps</source>
        <translation>単純な段階</translation>
    </message>
    <message>
        <source>Play the &amp;tour</source>
        <translation>ツアーを再生(&amp;T)</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD</source>
        <translation>PoolingCrack Tiny、RFKD</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, channel-wise distillation</source>
        <translation>PoolingCrack Tiny、チャネル別蒸留</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, logits distillation</source>
        <translation>PoolingCrack Tiny、ロジット蒸留</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, no teacher</source>
        <translation>PoolingCrack Tiny、教師なし</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Pre&amp;vious finding</source>
        <translation>前の検出箇所(&amp;V)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Previous f&amp;rame</source>
        <translation>前のフレーム(&amp;R)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>プロセッサ (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Put noise on a photo and compare how models hold.</source>
        <translation>写真にノイズを加え、モデルの耐性を比べます。</translation>
    </message>
    <message>
        <source>Put noise on this photo and compare how models hold.</source>
        <translation>この写真にノイズを加え、モデルの耐性を比べます。</translation>
    </message>
    <message>
        <source>Put noise on this very frame and compare how models hold.</source>
        <translation>このフレームにノイズを加え、モデルの耐性を比べます。</translation>
    </message>
    <message>
        <source>Put the noise of the panel on every frame before the model looks at it.</source>
        <translation>モデルが見る前に、パネルのノイズを全フレームに加えます。</translation>
    </message>
    <message>
        <source>Put the recipe onto the clipboard.</source>
        <translation>レシピをクリップボードに入れます。</translation>
    </message>
    <message>
        <source>R {0}  G {1}  B {2}</source>
        <translation>R {0}  G {1}  B {2}</translation>
    </message>
    <message>
        <source>R&amp;ecord</source>
        <translation>録画(&amp;E)</translation>
    </message>
    <message>
        <source>RTSP, RTMP, MJPEG over HTTP, or MPEG-TS over UDP. User and password are neither shown nor kept.</source>
        <translation>RTSP、RTMP、HTTP の MJPEG、UDP の MPEG-TS。ユーザー名とパスワードは表示も保存もしません。</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>Rain on the lens</source>
        <translation>レンズの雨滴</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>録画</translation>
    </message>
    <message>
        <source>Recorded {0}</source>
        <translation>{0} を録画しました</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Reset the threshold</source>
        <translation>しきい値をリセット</translation>
    </message>
    <message>
        <source>Return to the window.</source>
        <translation>ウィンドウ表示に戻ります。</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>設定(&amp;E)…</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>スワイプ(&amp;W)</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>ソルト</translation>
    </message>
    <message>
        <source>Salt: dead pixels of a cheap sensor.</source>
        <translation>ソルト：安価なセンサーの不良画素。</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>レシピを保存</translation>
    </message>
    <message>
        <source>Save this &amp;view as a picture…</source>
        <translation>この表示を画像として保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Save this view as a picture</source>
        <translation>この表示を画像として保存</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} を保存しました</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>{0} を保存中</translation>
    </message>
    <message>
        <source>See cracks as the picture moves</source>
        <translation>動画でひび割れを見る</translation>
    </message>
    <message>
        <source>See cracks while it moves: a camera, a drone&apos;s stream.</source>
        <translation>動いたままひび割れを見ます：カメラやドローンの映像。</translation>
    </message>
    <message>
        <source>See robustness</source>
        <translation>頑健性を見る</translation>
    </message>
    <message>
        <source>See the cracks in it, and measure them.</source>
        <translation>写っているひび割れを見て、計測します。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>シード数</translation>
    </message>
    <message>
        <source>Seen in training</source>
        <translation>学習で既知</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>開始点を設定(&amp;I)</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>終了点を設定(&amp;O)</translation>
    </message>
    <message>
        <source>Set the sliders as a recipe file says.</source>
        <translation>レシピファイルのとおりにスライダーを設定します。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Share of crack pixels</source>
        <translation>ひび割れ画素の割合</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>ショットノイズ</translation>
    </message>
    <message>
        <source>Show cracks as filled areas.</source>
        <translation>ひび割れを塗りつぶして表示します。</translation>
    </message>
    <message>
        <source>Show cracks as outlines.</source>
        <translation>ひび割れを輪郭で表示します。</translation>
    </message>
    <message>
        <source>Show how far the probabilities of all shown models lie apart.</source>
        <translation>表示中の全モデルの確率がどれだけ離れているかを示します。</translation>
    </message>
    <message>
        <source>Show one pixel of the picture as one of the screen.</source>
        <translation>画像の 1 画素を画面の 1 画素で表示します。</translation>
    </message>
    <message>
        <source>Show only what is more certainly a crack.</source>
        <translation>より確実なひび割れだけを表示します。</translation>
    </message>
    <message>
        <source>Show or hide the panel on the right.</source>
        <translation>右のパネルの表示を切り替えます。</translation>
    </message>
    <message>
        <source>Show or hide the strip below the picture.</source>
        <translation>画像の下の帯の表示を切り替えます。</translation>
    </message>
    <message>
        <source>Show rates, latency and, for drone video, position and height.</source>
        <translation>フレームレートと遅延、ドローン映像では位置と高度も表示します。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>レポートを表示</translation>
    </message>
    <message>
        <source>Show the crack probability of every pixel.</source>
        <translation>各画素のひび割れ確率を表示します。</translation>
    </message>
    <message>
        <source>Show the first two in turn.</source>
        <translation>最初の 2 つを交互に表示します。</translation>
    </message>
    <message>
        <source>Show the picture alone until switched back.</source>
        <translation>もう一度切り替えるまで画像だけを表示します。</translation>
    </message>
    <message>
        <source>Show the picture alone while the key is down.</source>
        <translation>キーを押している間、画像だけを表示します。</translation>
    </message>
    <message>
        <source>Show the whole picture.</source>
        <translation>画像全体を表示します。</translation>
    </message>
    <message>
        <source>Show two to four models beside each other.</source>
        <translation>2〜4 つのモデルを並べて表示します。</translation>
    </message>
    <message>
        <source>Show what is less certainly a crack as well.</source>
        <translation>より不確かなひび割れも表示します。</translation>
    </message>
    <message>
        <source>Show where the first two give different probabilities.</source>
        <translation>最初の 2 つの確率が異なる所を表示します。</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>サイドパネル(&amp;P)</translation>
    </message>
    <message>
        <source>Size of what the network sees</source>
        <translation>ネットワークに入る画像のサイズ</translation>
    </message>
    <message>
        <source>Snapshot of each finding</source>
        <translation>検出ごとにスナップショット</translation>
    </message>
    <message>
        <source>Snapshot {0} saved in {1}</source>
        <translation>スナップショット {0} を {1} に保存しました</translation>
    </message>
    <message>
        <source>Snapshots keep 5 s before</source>
        <translation>直前の 5 秒も保存</translation>
    </message>
    <message>
        <source>So long after an automatic snapshot there is no other.</source>
        <translation>自動スナップショットの後、この時間は次を撮りません。</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView ({0}); your photos are safe, {1}.</source>
        <translation>CrackView 内部で問題が起きました（{0}）。写真は無事です。{1}。</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView; the log has details.</source>
        <translation>CrackView 内部で問題が起きました。詳細はログにあります。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>入力元</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>スペース + ドラッグ</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>スペックル</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>カメラを起動</translation>
    </message>
    <message>
        <source>Stea&amp;dy overlay</source>
        <translation>オーバーレイを安定化(&amp;D)</translation>
    </message>
    <message>
        <source>Step back.</source>
        <translation>遠ざかります。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the work shown in the status bar.</source>
        <translation>ステータスバーに表示中の処理を止めます。</translation>
    </message>
    <message>
        <source>Stopped: what was found so far is shown.</source>
        <translation>停止しました。これまでの結果を表示しています。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>Swee&amp;p</source>
        <translation>スイープ(&amp;P)</translation>
    </message>
    <message>
        <source>Sweeping</source>
        <translation>スイープ実行中</translation>
    </message>
    <message>
        <source>Switch {0} on or off; its slider keeps its place</source>
        <translation>{0} のオン・オフ。スライダーの位置は保たれます</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>スレッド(&amp;H)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Take this frame to the La&amp;b</source>
        <translation>このフレームをラボへ(&amp;B)</translation>
    </message>
    <message>
        <source>Take this photo to the La&amp;b</source>
        <translation>この写真をラボへ(&amp;B)</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>The amount of {0} must be a number, not {1}.</source>
        <translation>{0} の量は数値でなければなりません（{1} は不可）。</translation>
    </message>
    <message>
        <source>The amount of {0} must be between {1} and {2}, not {3}.</source>
        <translation>{0} の量は {1}〜{2} の範囲でなければなりません（{3} は不可）。</translation>
    </message>
    <message>
        <source>The doctor did not come to an end; run `crackview doctor` in a terminal.</source>
        <translation>診断が最後まで終わりませんでした。ターミナルで `crackview doctor` を実行してください。</translation>
    </message>
    <message>
        <source>The doors to photo, camera and Lab, with a sample behind each, and what was open before.</source>
        <translation>写真・カメラ・ラボへの入口（各サンプル付き）と、前回開いたもの。</translation>
    </message>
    <message>
        <source>The inspection is kept in {0}</source>
        <translation>点検データの保存先：{0}</translation>
    </message>
    <message>
        <source>The longer side of what the network sees: more sees finer cracks, less is faster</source>
        <translation>ネットワークに入る画像の長辺：大きいほど細かいひび割れが見え、小さいほど高速です</translation>
    </message>
    <message>
        <source>The model card {0} cannot be read ({1}).</source>
        <translation>モデルカード {0} を読めません（{1}）。</translation>
    </message>
    <message>
        <source>The model card {0} is damaged ({1}: {2}); install CrackView again or delete the card.</source>
        <translation>モデルカード {0} が壊れています（{1}：{2}）。CrackView を再インストールするか、カードを削除してください。</translation>
    </message>
    <message>
        <source>The model failed on a frame; the log has details. Try another model or device.</source>
        <translation>フレームの処理に失敗しました。詳細はログにあります。別のモデルかデバイスを試してください。</translation>
    </message>
    <message>
        <source>The number of threads is {0}: choose 1 or more, or leave it out.</source>
        <translation>スレッド数が {0} です。1 以上を選ぶか、省略してください。</translation>
    </message>
    <message>
        <source>The package QtAwesome is missing; install CrackView again.</source>
        <translation>QtAwesome パッケージがありません。CrackView を再インストールしてください。</translation>
    </message>
    <message>
        <source>The photo cannot be shown because of an error in CrackView; see the log.</source>
        <translation>CrackView のエラーのため写真を表示できません。ログを見てください。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty: copy it again.</source>
        <translation>クリップボードの画像が空です。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The recipe has {0} twice: leave one of them out.</source>
        <translation>レシピに {0} が 2 回あります。1 つを削除してください。</translation>
    </message>
    <message>
        <source>The recipe is on the clipboard</source>
        <translation>レシピをクリップボードに入れました</translation>
    </message>
    <message>
        <source>The recipe {0} cannot be read ({1}): choose another file.</source>
        <translation>レシピ {0} を読めません（{1}）。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The report {0} cannot be read ({1}).</source>
        <translation>レポート {0} を読めません（{1}）。</translation>
    </message>
    <message>
        <source>The same noises, fallen otherwise: the next seed.</source>
        <translation>同じノイズを次のシードで引き直します。</translation>
    </message>
    <message>
        <source>The seed in line {0} of the recipe must be a whole number, not {1}.</source>
        <translation>レシピ {0} 行目のシードは整数でなければなりません（{1} は不可）。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {0}, not {1}.</source>
        <translation>シードは 0〜{0} の整数でなければなりません（{1} は不可）。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}); they last until you close.</source>
        <translation>設定を {0} に保存できません（{1}）。閉じるまでは有効です。</translation>
    </message>
    <message>
        <source>The settings file was damaged: {0}. It is kept as {1}; what could not be read has its default.</source>
        <translation>設定ファイルが壊れていました：{0}。元のファイルは {1} に残し、読めなかった項目は既定値にしました。</translation>
    </message>
    <message>
        <source>The settings file {0} cannot be read ({1}); defaults are used.</source>
        <translation>設定ファイル {0} を読めません（{1}）。既定値を使います。</translation>
    </message>
    <message>
        <source>The settings file {0} is damaged: {1}. What could not be read has its default.</source>
        <translation>設定ファイル {0} が壊れています：{1}。読めなかった項目は既定値にしました。</translation>
    </message>
    <message>
        <source>The severity of {0} must be a whole number from 1 to 5, not {1}.</source>
        <translation>{0} の程度は 1〜5 の整数でなければなりません（{1} は不可）。</translation>
    </message>
    <message>
        <source>The source broke off for a reason that CrackView does not know: open it again.</source>
        <translation>入力元が不明な理由で途切れました。開き直してください。</translation>
    </message>
    <message>
        <source>The source has ended: check the camera or the address.</source>
        <translation>入力元が終わりました。カメラかアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The source was closed: open it again.</source>
        <translation>入力元が閉じられました。開き直してください。</translation>
    </message>
    <message>
        <source>The sweep ended because of an error; the log has details.</source>
        <translation>スイープはエラーで終了しました。詳細はログにあります。</translation>
    </message>
    <message>
        <source>The weights of {0} are damaged or were replaced: {1} does not match the sha256 of its card; install CrackView again.</source>
        <translation>{0} の重みが壊れているか置き換えられています。{1} がカードの sha256 と一致しません。CrackView を再インストールしてください。</translation>
    </message>
    <message>
        <source>The weights of {0} are missing: {1}; install CrackView again.</source>
        <translation>{0} の重みがありません：{1}。CrackView を再インストールしてください。</translation>
    </message>
    <message>
        <source>The weights of {0} cannot be read: {1} ({2}).</source>
        <translation>{0} の重みを読めません：{1}（{2}）。</translation>
    </message>
    <message>
        <source>The weights {0} are no readable safetensors file; install CrackView again.</source>
        <translation>重み {0} は読み取れる safetensors ファイルではありません。CrackView を再インストールしてください。</translation>
    </message>
    <message>
        <source>The weights {0} belong to another network than their card says.</source>
        <translation>重み {0} はカードの記載とは別のネットワークのものです。</translation>
    </message>
    <message>
        <source>Theme, model, device and threads.</source>
        <translation>テーマ・言語・モデル・デバイス・スレッド。</translation>
    </message>
    <message>
        <source>There is no model called {0}; there are: {1}.</source>
        <translation>{0} というモデルはありません。あるのは {1} です。</translation>
    </message>
    <message>
        <source>There is no network {0} with the configuration {1} ({2}).</source>
        <translation>構成 {1} のネットワーク {0} はありません（{2}）。</translation>
    </message>
    <message>
        <source>There is no noise {0}; there are: {1}.</source>
        <translation>{0} というノイズはありません。あるのは {1} です。</translation>
    </message>
    <message>
        <source>There is no photo to sweep: open one first.</source>
        <translation>スイープする写真がありません。先に開いてください。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy a photo or a file first.</source>
        <translation>クリップボードに画像がありません。先に写真かファイルをコピーしてください。</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>メモリが足りません。他のプログラムを閉じてやり直してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to find cracks in {0}; close other programs and run again.</source>
        <translation>メモリが足りず {0} のひび割れを検出できません。他のプログラムを閉じて再解析してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to save {0}; close other programs and try again.</source>
        <translation>メモリが足りず {0} を保存できません。他のプログラムを閉じてやり直してください。</translation>
    </message>
    <message>
        <source>There is nothing to save yet: open a photo first.</source>
        <translation>保存するものがありません。先に写真を開いてください。</translation>
    </message>
    <message>
        <source>This machine cannot compute on {0}: choose the device auto or cpu.</source>
        <translation>このコンピューターは {0} で計算できません。デバイスに auto か cpu を選んでください。</translation>
    </message>
    <message>
        <source>This photo</source>
        <translation>この写真</translation>
    </message>
    <message>
        <source>This photo cannot be shown</source>
        <translation>この写真を表示できません</translation>
    </message>
    <message>
        <source>This was not done because of an error in CrackView; the log has details.</source>
        <translation>CrackView のエラーのため実行されませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>Those that are on</source>
        <translation>オンのもの</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Too few photons: a noise that no model saw in training.</source>
        <translation>光子不足：どのモデルも学習で見ていないノイズ。</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>再生操作</translation>
    </message>
    <message>
        <source>Try a sample photo</source>
        <translation>サンプル写真を試す</translation>
    </message>
    <message>
        <source>Try a sample video</source>
        <translation>サンプル動画を試す</translation>
    </message>
    <message>
        <source>Try your own photo</source>
        <translation>自分の写真で試す</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation>したい操作を数文字入力します。</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>したい操作を入力</translation>
    </message>
    <message>
        <source>Uneven shadow</source>
        <translation>不均一な影</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Versions, models with their hashes, and licences.</source>
        <translation>バージョン、モデルとハッシュ、ライセンス。</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Watch models hold and fail under noise: a tour of one minute.</source>
        <translation>ノイズ下でモデルが持ちこたえ、破綻する様子を見る 1 分間のツアー。</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>おかえりなさい</translation>
    </message>
    <message>
        <source>Welcome to CrackView</source>
        <translation>CrackView へようこそ</translation>
    </message>
    <message>
        <source>What pane {0} shows</source>
        <translation>画面 {0} に表示するもの</translation>
    </message>
    <message>
        <source>What this machine offers, as a text for the report of a problem.</source>
        <translation>このコンピューターの環境を、問題報告用の文章で示します。</translation>
    </message>
    <message>
        <source>What this machine offers. Copy it into the report of a problem.</source>
        <translation>このコンピューターの環境です。問題報告にコピーしてください。</translation>
    </message>
    <message>
        <source>What was dropped is not on this computer; save it to a file and open that.</source>
        <translation>ドロップされたものはこのコンピューターにありません。ファイルに保存してから開いてください。</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>With overlay</source>
        <translation>オーバーレイ付き</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>マウス操作</translation>
    </message>
    <message>
        <source>Work on the newest frame of what is open in Live, again and again.</source>
        <translation>ライブで開いているものの最新フレームを、繰り返し処理します。</translation>
    </message>
    <message>
        <source>Write the moving picture to a video file.</source>
        <translation>動画をファイルに書き込みます。</translation>
    </message>
    <message>
        <source>Write the noises, their amounts and the seed to a small text file.</source>
        <translation>ノイズ・量・シードを小さなテキストファイルに書き込みます。</translation>
    </message>
    <message>
        <source>Write the panes as you see them, with a caption, for a slide.</source>
        <translation>見えているままの画面を説明付きで書き出します（スライド用）。</translation>
    </message>
    <message>
        <source>Write the photo with the overlay as you see it to a new file.</source>
        <translation>見えているままのオーバーレイ付き写真を新しいファイルに書き込みます。</translation>
    </message>
    <message>
        <source>Write the share of crack pixels of every frame seen so far to a CSV file.</source>
        <translation>これまでの各フレームのひび割れ画素の割合を CSV ファイルに書き込みます。</translation>
    </message>
    <message>
        <source>Write the sweep as CSV, PNG, SVG or a page of PDF.</source>
        <translation>スイープを CSV・PNG・SVG・1 ページの PDF で書き出します。</translation>
    </message>
    <message>
        <source>Write the whole video with its overlay to a new file.</source>
        <translation>動画全体をオーバーレイ付きで新しいファイルに書き込みます。</translation>
    </message>
    <message>
        <source>Write where the drone was when findings were seen, as GPX or GeoJSON.</source>
        <translation>検出時のドローンの位置を GPX または GeoJSON で書き出します。</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>ポインターを中心に拡大・縮小</translation>
    </message>
    <message>
        <source>a report is in {0}</source>
        <translation>レポートは {0} にあります</translation>
    </message>
    <message>
        <source>above de-icing chemicals (0.18 mm)</source>
        <translation>融氷剤環境の限度超 (0.18 mm)</translation>
    </message>
    <message>
        <source>above dry air (0.41 mm)</source>
        <translation>乾燥空気の限度超 (0.41 mm)</translation>
    </message>
    <message>
        <source>above humidity, moist air, soil (0.30 mm)</source>
        <translation>湿気・湿潤空気・土の限度超 (0.30 mm)</translation>
    </message>
    <message>
        <source>above seawater, wetting and drying (0.15 mm)</source>
        <translation>海水・乾湿繰返しの限度超 (0.15 mm)</translation>
    </message>
    <message>
        <source>above water-retaining (0.10 mm)</source>
        <translation>水密構造の限度超 (0.10 mm)</translation>
    </message>
    <message>
        <source>against the truth</source>
        <translation>正解との比較</translation>
    </message>
    <message>
        <source>agreement with each model&apos;s own prediction on the clean photo, since there is no mask</source>
        <translation>マスクがないため、各モデルのノイズなし写真での予測との一致度</translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation>デバイス自動</translation>
    </message>
    <message>
        <source>below 0.2 mm</source>
        <translation>0.2 mm 未満</translation>
    </message>
    <message>
        <source>crack {0:.0%}</source>
        <translation>ひび割れ {0:.0%}</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>drone positions</source>
        <translation>ドローンの位置</translation>
    </message>
    <message>
        <source>even steps, of no standard</source>
        <translation>均等な段階（規格によらない）</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>階調</translation>
    </message>
    <message>
        <source>held</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>its host name is unknown; check the address</source>
        <translation>ホスト名が不明です。アドレスを確認してください</translation>
    </message>
    <message>
        <source>lost {0}, trying again in {1:.0f} s</source>
        <translation>{0} に切断、{1:.0f} 秒後に再試行</translation>
    </message>
    <message>
        <source>lost {0}, trying again now</source>
        <translation>{0} に切断、再試行中</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中程度</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>no answer from the name service within {0} s; check the network</source>
        <translation>{0} 秒以内に名前サービスの応答がありません。ネットワークを確認してください</translation>
    </message>
    <message>
        <source>no answer; check the address and the network</source>
        <translation>応答がありません。アドレスとネットワークを確認してください</translation>
    </message>
    <message>
        <source>no mask: scored as agreement with each model&apos;s own clean prediction</source>
        <translation>マスクなし：各モデルのノイズなし予測との一致度で評価</translation>
    </message>
    <message>
        <source>no model, preview only</source>
        <translation>モデルなし、プレビューのみ</translation>
    </message>
    <message>
        <source>no report could be written</source>
        <translation>レポートを書けませんでした</translation>
    </message>
    <message>
        <source>no server listens on port {0}; check that it runs</source>
        <translation>ポート {0} で待つサーバーがありません。動作を確認してください</translation>
    </message>
    <message>
        <source>noise: {0}</source>
        <translation>ノイズ：{0}</translation>
    </message>
    <message>
        <source>noise: {0} and {1} more</source>
        <translation>ノイズ：{0} ほか {1} 件</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>nothing arrived at port {0} within {1} s; check that something is sent there</source>
        <translation>ポート {0} に {1} 秒以内に何も届きません。送信されているか確認してください</translation>
    </message>
    <message>
        <source>overlay {0:.0f} fps</source>
        <translation>解析 {0:.0f} fps</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>pasted.png</translation>
    </message>
    <message>
        <source>per 100,000 px</source>
        <translation>10 万 px あたり</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>光子</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>road surveys: narrow below 1/16 inch, wide above 1/8 inch</source>
        <translation>道路調査：1/16 インチ未満は狭い、1/8 インチ超は広い</translation>
    </message>
    <message>
        <source>scored against {0}</source>
        <translation>{0} を基準に評価</translation>
    </message>
    <message>
        <source>severity {0:.1f}, {1:g} {2}</source>
        <translation>程度 {0:.1f}、{1:g} {2}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>the server answers, but no video came in time; check path, user and password</source>
        <translation>サーバーは応答しますが映像が届きません。パス・ユーザー名・パスワードを確認してください</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>with its clean mask</source>
        <translation>ノイズなしのマスクとの比較</translation>
    </message>
    <message>
        <source>within every exposure</source>
        <translation>すべての環境で限度内</translation>
    </message>
    <message>
        <source>{0:.0f} fps</source>
        <translation>{0:.0f} fps</translation>
    </message>
    <message>
        <source>{0:.0f} min left</source>
        <translation>残り {0:.0f} 分</translation>
    </message>
    <message>
        <source>{0:.0f} s left</source>
        <translation>残り {0:.0f} 秒</translation>
    </message>
    <message>
        <source>{0:.2f} M parameters</source>
        <translation>{0:.2f} M パラメーター</translation>
    </message>
    <message>
        <source>{0:g} fps</source>
        <translation>{0:g} fps</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0}（未インストール）</translation>
    </message>
    <message>
        <source>{0} Repeat what you did last.</source>
        <translation>{0} 直前の操作をやり直してください。</translation>
    </message>
    <message>
        <source>{0} belongs to another program: move it out of the folder.</source>
        <translation>{0} は別のプログラムのものです。フォルダーから移してください。</translation>
    </message>
    <message>
        <source>{0} cannot be opened or made: check the drive, or copy the folder to another place.</source>
        <translation>{0} を開くことも作ることもできません。ドライブを確認するか、フォルダーを別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: a stream begins with {1}.</source>
        <translation>{0} を開けません。ストリームは {1} で始まります。</translation>
    </message>
    <message>
        <source>{0} cannot be reached because a part of its path is a file: check the path.</source>
        <translation>パスの途中がファイルのため {0} に到達できません。パスを確認してください。</translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation>{0} に接続できません：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check the drive or choose another photo.</source>
        <translation>{0} を読めません（{1}）。ドライブを確認するか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check the file.</source>
        <translation>{0} を読めません（{1}）。ファイルを確認してください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check the path.</source>
        <translation>{0} を読めません（{1}）。パスを確認してください。</translation>
    </message>
    <message>
        <source>{0} cannot be shown</source>
        <translation>{0} を表示できません</translation>
    </message>
    <message>
        <source>{0} cannot be shown because of an error in CrackView; the log has details.</source>
        <translation>CrackView のエラーのため {0} を表示できません。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} cannot be shown; the log has details.</source>
        <translation>{0} を表示できません。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} cannot be used, preview only</source>
        <translation>{0} を使えません。プレビューのみ</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): free the folder or make room.</source>
        <translation>{0} に書き込めません（{1}）。フォルダーへの書き込みを許可するか、空きを作ってください。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): free the folder.</source>
        <translation>{0} に書き込めません（{1}）。フォルダーへの書き込みを許可してください。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder or make room.</source>
        <translation>{0} に書き込めません（{1}）。別のフォルダーを選ぶか、空きを作ってください。</translation>
    </message>
    <message>
        <source>{0} could not be analysed because of an error in the model; the log has details: try another model.</source>
        <translation>モデルのエラーのため {0} を解析できませんでした。詳細はログにあります。別のモデルを試してください。</translation>
    </message>
    <message>
        <source>{0} could not be read or written ({1}): check the drive and try again.</source>
        <translation>{0} を読み書きできませんでした（{1}）。ドライブを確認してやり直してください。</translation>
    </message>
    <message>
        <source>{0} crack pixels</source>
        <translation>ひび割れ画素 {0}</translation>
    </message>
    <message>
        <source>{0} does not answer</source>
        <translation>{0} が応答しません</translation>
    </message>
    <message>
        <source>{0} does not fit into the memory: close other programs or make it smaller.</source>
        <translation>{0} がメモリに収まりません。他のプログラムを閉じるか、小さくしてください。</translation>
    </message>
    <message>
        <source>{0} dropped</source>
        <translation>欠落 {0}</translation>
    </message>
    <message>
        <source>{0} failed on this picture; the log has details.</source>
        <translation>{0} はこの画像で失敗しました。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} failed on {1}; the log has details. Try another model or device.</source>
        <translation>{0} は {1} で失敗しました。詳細はログにあります。別のモデルかデバイスを試してください。</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} fps</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} フレーム</translation>
    </message>
    <message>
        <source>{0} frames analysed</source>
        <translation>{0} フレームを解析しました</translation>
    </message>
    <message>
        <source>{0} gives no picture: allow CrackView the camera in the privacy settings, or free it elsewhere.</source>
        <translation>{0} から映像が来ません。プライバシー設定で CrackView にカメラを許可するか、他での使用を終えてください。</translation>
    </message>
    <message>
        <source>{0} gives no picture: close other programs that use it, or plug it in again.</source>
        <translation>{0} から映像が来ません。使用中の他のプログラムを閉じるか、差し直してください。</translation>
    </message>
    <message>
        <source>{0} has a frame that cannot be shown: it is damaged, copy it again.</source>
        <translation>{0} に表示できないフレームがあります。壊れているので、コピーし直してください。</translation>
    </message>
    <message>
        <source>{0} has grey levels or colours: choose a mask of black and white pixels alone.</source>
        <translation>{0} に灰色や色が含まれています。白と黒の画素だけのマスクを選んでください。</translation>
    </message>
    <message>
        <source>{0} has no frame {1}: choose one below {2}.</source>
        <translation>{0} にフレーム {1} はありません。{2} より小さい番号を選んでください。</translation>
    </message>
    <message>
        <source>{0} has no photo {1}: choose one below {2}.</source>
        <translation>{0} に写真 {1} はありません。{2} より小さい番号を選んでください。</translation>
    </message>
    <message>
        <source>{0} has no photo {1}: open the folder again.</source>
        <translation>{0} に写真 {1} はありません。フォルダーを開き直してください。</translation>
    </message>
    <message>
        <source>{0} has no photos in it: choose a folder with JPEG, PNG, TIFF, BMP or WebP files.</source>
        <translation>{0} に写真がありません。JPEG・PNG・TIFF・BMP・WebP のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} has {1} as its photo: choose the mask of this photo.</source>
        <translation>{0} は写真と合いません（{1}）。この写真のマスクを選んでください。</translation>
    </message>
    <message>
        <source>{0} has {1}, more than the {2} CrackView opens: cut it into parts.</source>
        <translation>{0} は {1} で、CrackView が開ける {2} を超えています。分割してください。</translation>
    </message>
    <message>
        <source>{0} holds no photos that can be read: choose a folder with photos.</source>
        <translation>{0} に読める写真がありません。写真のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} holds no positions that CrackView knows: use the SRT file that the drone wrote.</source>
        <translation>{0} に CrackView が読める位置がありません。ドローンが書いた SRT ファイルを使ってください。</translation>
    </message>
    <message>
        <source>{0} is a folder, not a photo: open the photos in it instead.</source>
        <translation>{0} は写真ではなくフォルダーです。中の写真を開いてください。</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be repaired where it is: {1}</source>
        <translation>{0} は壊れており、その場所では修復できません：{1}</translation>
    </message>
    <message>
        <source>{0} is damaged or cut off: copy it again from the camera or choose another photo.</source>
        <translation>{0} は壊れているか途切れています。カメラからコピーし直すか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes): copy it again from the camera.</source>
        <translation>{0} は空です（0 バイト）。カメラからコピーし直してください。</translation>
    </message>
    <message>
        <source>{0} is live and has no frame {1} to go to: record it first.</source>
        <translation>{0} はライブなのでフレーム {1} へ移れません。先に録画してください。</translation>
    </message>
    <message>
        <source>{0} is no address: write it as rtsp://host:port/path.</source>
        <translation>{0} はアドレスではありません。rtsp://host:port/path の形で書いてください。</translation>
    </message>
    <message>
        <source>{0} is no noise: write NAME:SEVERITY, such as salt:3.</source>
        <translation>{0} はノイズではありません。salt:3 のように NAME:SEVERITY の形で書いてください。</translation>
    </message>
    <message>
        <source>{0} is no recipe: choose a text file that the Lab has saved.</source>
        <translation>{0} はレシピではありません。ラボで保存したテキストファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is not a file: choose a video.</source>
        <translation>{0} はファイルではありません。動画を選んでください。</translation>
    </message>
    <message>
        <source>{0} is not a picture CrackView can read: choose a {1} file.</source>
        <translation>{0} は CrackView が読める画像ではありません。{1} のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is not a regular file: choose a photo.</source>
        <translation>{0} は通常のファイルではありません。写真を選んでください。</translation>
    </message>
    <message>
        <source>{0} is not complete because of an error; the log has details.</source>
        <translation>エラーのため {0} は不完全です。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} is not plugged in (any more): plug it in and choose it again.</source>
        <translation>{0} が接続されていません。接続して選び直してください。</translation>
    </message>
    <message>
        <source>{0} is not there (any more): check the path or choose another photo.</source>
        <translation>{0} がありません。パスを確認するか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{0} is not there: name a video, a folder of photos or an address such as rtsp://host/path.</source>
        <translation>{0} がありません。動画、写真のフォルダー、または rtsp://host/path のようなアドレスを指定してください。</translation>
    </message>
    <message>
        <source>{0} is the photo itself, which CrackView never changes: choose another name.</source>
        <translation>{0} は元の写真です。CrackView は元の写真を変更しません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} may not be read: allow your account to read it or choose another photo.</source>
        <translation>{0} を読む権限がありません。権限を与えるか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{0} may not be used by your account: have it added to the group video and log in again.</source>
        <translation>アカウントに {0} を使う権限がありません。video グループに追加してもらい、ログインし直してください。</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>ほか {0} 件</translation>
    </message>
    <message>
        <source>{0} names no host: write it as {1}://host:port/path.</source>
        <translation>{0} にホスト名がありません。{1}://host:port/path の形で書いてください。</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>写真 {0} 枚</translation>
    </message>
    <message>
        <source>{0} photos and {1} findings</source>
        <translation>写真 {0} 枚と検出箇所 {1} 件</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{0} sends no pictures any more: check the camera and the network.</source>
        <translation>{0} から映像が来なくなりました。カメラとネットワークを確認してください。</translation>
    </message>
    <message>
        <source>{0} shows no picture: it is no video, or damaged or cut off; copy it again.</source>
        <translation>{0} は映像を表示できません。動画でないか、壊れているか途切れています。コピーし直してください。</translation>
    </message>
    <message>
        <source>{0} shows no picture: {1}.</source>
        <translation>{0} は映像を表示できません：{1}。</translation>
    </message>
    <message>
        <source>{0} was changed in another window: look at it as it is now, and repeat your change.</source>
        <translation>{0} は別のウィンドウで変更されました。今の状態を見て、変更をやり直してください。</translation>
    </message>
    <message>
        <source>{0} was damaged: {1} could be read and were kept; the damaged file is now {2}.</source>
        <translation>{0} が壊れていました。{1}は読み取れて残っています。壊れたファイルは {2} になりました。</translation>
    </message>
    <message>
        <source>{0} was made by a newer CrackView: update CrackView to open it.</source>
        <translation>{0} はより新しい CrackView で作られました。開くには CrackView を更新してください。</translation>
    </message>
    <message>
        <source>{0} was moved or deleted while it was open: put it back, or open the folder again.</source>
        <translation>{0} は開いている間に移動または削除されました。元に戻すか、フォルダーを開き直してください。</translation>
    </message>
    <message>
        <source>{0} was not analysed to its end because of an error; the log has details.</source>
        <translation>エラーのため {0} の解析が途中で終わりました。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} was not recorded: there was no frame to write.</source>
        <translation>{0} は録画されませんでした。書き込むフレームがありませんでした。</translation>
    </message>
    <message>
        <source>{0} was not saved ({1}): choose another folder or name.</source>
        <translation>{0} は保存されませんでした（{1}）。別のフォルダーか名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} was not saved because a folder of that name is there: choose another name.</source>
        <translation>同じ名前のフォルダーがあるため {0} は保存されませんでした。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} was not saved because a part of its path is a file: choose another folder.</source>
        <translation>パスの途中がファイルのため {0} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} was not saved because another window was writing all the time: try again.</source>
        <translation>別のウィンドウが書き込み続けていたため {0} は保存されませんでした。やり直してください。</translation>
    </message>
    <message>
        <source>{0} was not saved because it may not be written to: allow it, or copy the folder to another place.</source>
        <translation>書き込みが許可されていないため {0} は保存されませんでした。許可するか、フォルダーを別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>{0} was not saved because its folder cannot be written to: choose another folder.</source>
        <translation>フォルダーに書き込めないため {0} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} was not saved because its folder may not be written to: choose another folder.</source>
        <translation>フォルダーへの書き込みが許可されていないため {0} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} was not saved because no frame came: record longer.</source>
        <translation>フレームが来なかったため {0} は保存されませんでした。もっと長く録画してください。</translation>
    </message>
    <message>
        <source>{0} was not saved because of an error in CrackView; the log has details.</source>
        <translation>CrackView のエラーのため {0} は保存されませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} was not saved because the disk is full or failing: choose another folder.</source>
        <translation>ディスクが一杯か故障しているため {0} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} was not saved because the disk is full: free some space and repeat what you did last.</source>
        <translation>ディスクが一杯のため {0} は保存されませんでした。空きを作り、直前の操作をやり直してください。</translation>
    </message>
    <message>
        <source>{0} was not saved because the disk is full: free some space and save again.</source>
        <translation>ディスクが一杯のため {0} は保存されませんでした。空きを作って保存し直してください。</translation>
    </message>
    <message>
        <source>{0} was not saved because {1} cannot be written here: choose {2}.</source>
        <translation>ここでは {1} を書けないため {0} は保存されませんでした。{2} を選んでください。</translation>
    </message>
    <message>
        <source>{0} was not written because of an error in CrackView; see the log.</source>
        <translation>CrackView のエラーのため {0} は書き込まれませんでした。ログを見てください。</translation>
    </message>
    <message>
        <source>{0} x {1} and not {2} x {3} pixels</source>
        <translation>{2} x {3} ではなく {0} x {1} 画素</translation>
    </message>
    <message>
        <source>{0} x {1} pixels</source>
        <translation>{0} x {1} 画素</translation>
    </message>
    <message>
        <source>{0} · {1:.1f} frames/s</source>
        <translation>{0} · {1:.1f} フレーム/秒</translation>
    </message>
    <message>
        <source>{0}, {1} million parameters</source>
        <translation>{0}、{1} 百万パラメーター</translation>
    </message>
    <message>
        <source>{0}: copy it, or send the file along when you report the problem.</source>
        <translation>{0}：問題を報告するときに、コピーするかファイルを添えてください。</translation>
    </message>
    <message>
        <source>{0}; check the address and the network</source>
        <translation>{0}。アドレスとネットワークを確認してください</translation>
    </message>
    <message>
        <source>{0}; seed {1}</source>
        <translation>{0}、シード {1}</translation>
    </message>
</context>
</TS>
