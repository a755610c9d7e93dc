<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CrackView</name>
    <message>
        <source>
Corrections are kept beside a photo: save this picture to a file and open that.</source>
        <translation>
修正は写真のそばに保存されます。この画像をファイルに保存してから開いてください。</translation>
    </message>
    <message>
        <source>   breaks at {0}</source>
        <translation>   {0} で破綻</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
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
        <source>&amp;Accept</source>
        <translation>承認(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>等倍表示(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Analyse all photos</source>
        <translation>すべての写真を解析(&amp;A)</translation>
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
        <source>&amp;Brush</source>
        <translation>ブラシ(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clear all corrections</source>
        <translation>修正をすべて消去(&amp;C)</translation>
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
        <source>&amp;Compare with an earlier photo…</source>
        <translation>以前の写真と比較(&amp;C)…</translation>
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
        <source>&amp;Delete finding</source>
        <translation>検出箇所を削除(&amp;D)</translation>
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
        <source>&amp;System check…</source>
        <translation>システム診断(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>比較を終了(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>消しゴム(&amp;E)</translation>
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
        <source>&amp;High severity</source>
        <translation>程度：大(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;In the report</source>
        <translation>レポートに含める(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>点検(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Join two</source>
        <translation>2 つを結合(&amp;J)</translation>
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
        <source>&amp;Lasso</source>
        <translation>投げ縄(&amp;L)</translation>
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
        <source>&amp;Low severity</source>
        <translation>程度：小(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lower threshold</source>
        <translation>しきい値を下げる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Medium severity</source>
        <translation>程度：中(&amp;M)</translation>
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
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
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
        <source>&amp;Next to review</source>
        <translation>次の未確認へ(&amp;N)</translation>
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
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>却下(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
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
        <source>&amp;Scale</source>
        <translation>縮尺(&amp;S)</translation>
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
        <source>&amp;Source</source>
        <translation>出典(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split one</source>
        <translation>1 つを分割(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Strip below</source>
        <translation>下部のストリップ(&amp;S)</translation>
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
        <source>&amp;Trace a crack</source>
        <translation>ひび割れをなぞる(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Two dates</source>
        <translation>2 時点(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
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
        <source>1 branch</source>
        <translation>枝 1 本</translation>
    </message>
    <message>
        <source>1 euro coin</source>
        <translation>1 ユーロ硬貨</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 ファイル</translation>
    </message>
    <message>
        <source>1 file was left out because CrackView wrote it: a mask, a probability map or an overlay.</source>
        <translation>CrackView が書いたファイル（マスク・確率マップ・オーバーレイのいずれか）1 件を除きました。</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>検出箇所 1 件</translation>
    </message>
    <message>
        <source>1 judged finding</source>
        <translation>判定済みの検出箇所 1 件</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>写真 1 枚</translation>
    </message>
    <message>
        <source>1 photo and {findings} findings</source>
        <translation>写真 1 枚と検出箇所 {findings} 件</translation>
    </message>
    <message>
        <source>1 picture of another kind was left out ({kinds}): make a JPEG or TIFF of it{hint}.</source>
        <translation>別の形式の画像 1 枚を除きました（{kinds}）。JPEG か TIFF にしてください{hint}。</translation>
    </message>
    <message>
        <source>1 px =</source>
        <translation>1 px =</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 ステップ</translation>
    </message>
    <message>
        <source>1 to 2 mm</source>
        <translation>1〜2 mm</translation>
    </message>
    <message>
        <source>16-bit grey</source>
        <translation>16 ビットグレー</translation>
    </message>
    <message>
        <source>2 euro coin</source>
        <translation>2 ユーロ硬貨</translation>
    </message>
    <message>
        <source>2 mm and more</source>
        <translation>2 mm 以上</translation>
    </message>
    <message>
        <source>32-bit grey</source>
        <translation>32 ビットグレー</translation>
    </message>
    <message>
        <source>8-bit colour</source>
        <translation>8 ビットカラー</translation>
    </message>
    <message>
        <source>8-bit colour with alpha</source>
        <translation>8 ビットカラー、透明度付き</translation>
    </message>
    <message>
        <source>8-bit grey</source>
        <translation>8 ビットグレー</translation>
    </message>
    <message>
        <source>8-bit grey with alpha</source>
        <translation>8 ビットグレー、透明度付き</translation>
    </message>
    <message>
        <source>95 of 100 places along the crack are narrower</source>
        <translation>ひび割れに沿った 100 か所中 95 か所はこれより狭い</translation>
    </message>
    <message>
        <source>A clean photo: all models find the crack.</source>
        <translation>ノイズのない写真では、すべてのモデルがひび割れを見つけます。</translation>
    </message>
    <message>
        <source>A pasted picture does not move: open it in Inspect.</source>
        <translation>貼り付けた画像は動きません。「点検」で開いてください。</translation>
    </message>
    <message>
        <source>A pasted picture has none: save it to a file and open that.</source>
        <translation>貼り付けた画像にはありません。ファイルに保存してから開いてください。</translation>
    </message>
    <message>
        <source>A&amp;ccept photo</source>
        <translation>写真を承認(&amp;C)</translation>
    </message>
    <message>
        <source>A4 sheet, long side</source>
        <translation>A4 用紙、長辺</translation>
    </message>
    <message>
        <source>A4 sheet, short side</source>
        <translation>A4 用紙、短辺</translation>
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
        <source>Accept finding {0}</source>
        <translation>検出箇所 {0} を承認</translation>
    </message>
    <message>
        <source>Accept photo</source>
        <translation>写真を承認</translation>
    </message>
    <message>
        <source>Accept {0} findings</source>
        <translation>検出箇所 {0} 件を承認</translation>
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
        <source>All noises</source>
        <translation>すべてのノイズ</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>All photos of the strip</source>
        <translation>下部のストリップのすべての写真</translation>
    </message>
    <message>
        <source>Along the centre line, with all branches</source>
        <translation>中心線に沿って、すべての枝を含む</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px; analyse again</source>
        <translation>{0}、しきい値 {1}、{2} px で解析済み。もう一度解析してください</translation>
    </message>
    <message>
        <source>Analysing photos</source>
        <translation>写真を解析中</translation>
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
        <source>Another window had changed this photo as well: both changes are in it now.</source>
        <translation>別のウィンドウもこの写真を変更していました。両方の変更が入っています。</translation>
    </message>
    <message>
        <source>Another window has measured this photo with {stored} at the threshold {threshold:.2f}.</source>
        <translation>別のウィンドウがこの写真を {stored}、しきい値 {threshold:.2f} で計測しました。</translation>
    </message>
    <message>
        <source>Applied from the top down: drag a noise to another place</source>
        <translation>上から順に適用されます。ドラッグで順序を変えられます</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Apply threshold to all p&amp;hotos…</source>
        <translation>しきい値をすべての写真に適用(&amp;H)…</translation>
    </message>
    <message>
        <source>Apply to all photos</source>
        <translation>すべての写真に適用</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面積</translation>
    </message>
    <message>
        <source>As a share of the picture&apos;s diagonal, where it is longest</source>
        <translation>最も長いフレームでの、画像の対角線に対する割合</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>最初の状態</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>表示どおり</translation>
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
        <source>Back to the preset of this name, or to what it was before</source>
        <translation>この名前のプリセット、または以前の内容に戻す</translation>
    </message>
    <message>
        <source>Back to what the model found in this photo; can be undone.</source>
        <translation>モデルが検出した状態に戻します。元に戻せます。</translation>
    </message>
    <message>
        <source>Back to {0:.2f}, the model&apos;s own threshold</source>
        <translation>モデル本来のしきい値 {0:.2f} に戻す</translation>
    </message>
    <message>
        <source>Bank card, long side</source>
        <translation>カード、長辺</translation>
    </message>
    <message>
        <source>Bank card, short side</source>
        <translation>カード、短辺</translation>
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
        <source>Blink</source>
        <translation>ブリンク</translation>
    </message>
    <message>
        <source>Blink &amp;between the dates</source>
        <translation>2 時点をブリンク(&amp;B)</translation>
    </message>
    <message>
        <source>Blur: out of focus, or a moving drone.</source>
        <translation>ぼけ：ピントのずれ、または動くドローン。</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>枝</translation>
    </message>
    <message>
        <source>Branch {0} · {1} {2}</source>
        <translation>枝 {0} · {1} {2}</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>枝</translation>
    </message>
    <message>
        <source>Breaks at: the first severity at which Dice halves. * never seen in training.</source>
        <translation>「破綻」：Dice が半分になる最初の程度。* は学習で未知のノイズです。</translation>
    </message>
    <message>
        <source>Brick DF, height</source>
        <translation>れんが DF、高さ</translation>
    </message>
    <message>
        <source>Brick NF, height</source>
        <translation>れんが NF、高さ</translation>
    </message>
    <message>
        <source>Brick NF, length</source>
        <translation>れんが NF、長さ</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>But not within</source>
        <translation>ただし次まで</translation>
    </message>
    <message>
        <source>By &amp;camera and distance…</source>
        <translation>カメラと距離から(&amp;C)…</translation>
    </message>
    <message>
        <source>By a &amp;line of known length…</source>
        <translation>長さの分かる線から(&amp;L)…</translation>
    </message>
    <message>
        <source>By a known &amp;object…</source>
        <translation>既知の物体から(&amp;O)…</translation>
    </message>
    <message>
        <source>By a known &amp;rectangle…</source>
        <translation>既知の長方形から(&amp;R)…</translation>
    </message>
    <message>
        <source>C&amp;ancel what is running</source>
        <translation>実行中の処理を中止(&amp;A)</translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>COCO instances</source>
        <translation>COCO インスタンス</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU、1 スレッド</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU、{threads} スレッド</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>カメラ {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
        <source>Cancelled: what was written as a whole is there, and nothing else</source>
        <translation>中止しました：完全に書き込めたものだけが残っています</translation>
    </message>
    <message>
        <source>Cancelled: {0} analysed, {1} to go</source>
        <translation>中止しました：解析済み {0}、残り {1}</translation>
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
        <source>Change finding {0}</source>
        <translation>検出箇所 {0} を変更</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>しきい値を変更</translation>
    </message>
    <message>
        <source>Change {0} findings</source>
        <translation>検出箇所 {0} 件を変更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変化</translation>
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
        <translation>フォルダーを選ぶと、写真が下部のストリップに並びます。</translation>
    </message>
    <message>
        <source>Choose a video file to look at.</source>
        <translation>見る動画ファイルを選びます。</translation>
    </message>
    <message>
        <source>Choose an earlier photo of the same place; what is new, grown or gone is shown.</source>
        <translation>同じ場所の以前の写真を選ぶと、新規・進展・消失が表示されます。</translation>
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
        <source>Choose the folder for {0}</source>
        <translation>{0} のフォルダーを選ぶ</translation>
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
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>ノイズなし</translation>
    </message>
    <message>
        <source>Clear all corrections</source>
        <translation>修正をすべて消去</translation>
    </message>
    <message>
        <source>Click a finding to delete it</source>
        <translation>クリックした検出箇所を削除</translation>
    </message>
    <message>
        <source>Click on both ends of a crack that was missed; its way between is found.</source>
        <translation>見逃したひび割れの両端をクリックすると、間の経路が見つかります。</translation>
    </message>
    <message>
        <source>Click one finding, then the other: the gap is bridged</source>
        <translation>2 つの検出箇所を順にクリックすると、つながります</translation>
    </message>
    <message>
        <source>Click two findings that are one crack; the gap is bridged.</source>
        <translation>1 本のひび割れである 2 つの検出箇所をクリックすると、つながります。</translation>
    </message>
    <message>
        <source>Click where the crack begins and where it ends; Shift+click for places between</source>
        <translation>ひび割れの始点と終点をクリック。Shift+クリックで中間点</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>発注者</translation>
    </message>
    <message>
        <source>Close CrackView.</source>
        <translation>CrackView を閉じます。</translation>
    </message>
    <message>
        <source>Close so&amp;urce</source>
        <translation>ソースを閉じる(&amp;U)</translation>
    </message>
    <message>
        <source>Co&amp;rrect</source>
        <translation>修正(&amp;R)</translation>
    </message>
    <message>
        <source>Colour what was found correctly, falsely or missed.</source>
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
        <source>Compare with an earlier photo</source>
        <translation>以前の写真と比較</translation>
    </message>
    <message>
        <source>Comparing with {0}</source>
        <translation>{0} と比較中</translation>
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
        <source>Correcting tools</source>
        <translation>修正ツール</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>ひび割れ</translation>
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
        <source>Crack-width &amp;gauge card</source>
        <translation>クラックスケール(&amp;G)</translation>
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
        <source>Cracks of a video appear here, each once, when its frames are analysed.</source>
        <translation>フレームを解析すると、動画のひび割れがそれぞれ 1 回ずつここに表示されます。</translation>
    </message>
    <message>
        <source>DXF</source>
        <translation>DXF</translation>
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
        <source>Delete finding {0}</source>
        <translation>検出箇所 {0} を削除</translation>
    </message>
    <message>
        <source>Delete the selected findings, or those that you click.</source>
        <translation>選択した、またはクリックした検出箇所を削除します。</translation>
    </message>
    <message>
        <source>Delete {0} findings</source>
        <translation>検出箇所 {0} 件を削除</translation>
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
        <source>Difference of the two probabilities</source>
        <translation>2 つの確率の差</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Directions of the cracks</source>
        <translation>ひび割れの方向</translation>
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
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Do again what was taken back last.</source>
        <translation>最後に元に戻した操作をやり直します。</translation>
    </message>
    <message>
        <source>Set the scale for all photos of the folder</source>
        <translation>フォルダー内のすべての写真に縮尺を設定</translation>
    </message>
    <message>
        <source>Set the scale for this photo</source>
        <translation>この写真に縮尺を設定</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>システム診断</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Double-click a step, or press Enter, to go back or forth to it</source>
        <translation>ステップをダブルクリックするか Enter を押すと、そこへ移動します</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>Drag along something of known length; then move its ends, with the arrow keys by a quarter of a pixel.</source>
        <translation>長さの分かるものに沿ってドラッグし、端点を調整します。矢印キーで 1/4 画素ずつ動きます。</translation>
    </message>
    <message>
        <source>Drag along the side of the object.</source>
        <translation>物体の辺に沿ってドラッグします。</translation>
    </message>
    <message>
        <source>Drag out or click the corners of a rectangle on the wall, then move each onto its place. Sizes follow the wall&apos;s plane.</source>
        <translation>壁の長方形をドラッグするか四隅をクリックし、位置を調整します。寸法は壁の面に従います。</translation>
    </message>
    <message>
        <source>Draw a line across a crack to cut it in two</source>
        <translation>ひび割れを横切る線を引いて 2 つに分ける</translation>
    </message>
    <message>
        <source>Draw a line across a finding that is two cracks.</source>
        <translation>2 本のひび割れである検出箇所を横切る線を引きます。</translation>
    </message>
    <message>
        <source>Draw a line along a sheet of paper, a bank card, a coin or a brick.</source>
        <translation>紙・カード・硬貨・れんがに沿って線を引きます。</translation>
    </message>
    <message>
        <source>Draw a line along something whose length is known.</source>
        <translation>長さの分かるものに沿って線を引きます。</translation>
    </message>
    <message>
        <source>Draw around what is crack, or with Shift around what is none.</source>
        <translation>ひび割れを囲みます。Shift でひび割れでない所を囲みます。</translation>
    </message>
    <message>
        <source>Draw around what is crack; Shift removes</source>
        <translation>ひび割れを囲む。Shift で除去</translation>
    </message>
    <message>
        <source>Draw the corners of a rectangle on a wall that was seen from an angle.</source>
        <translation>斜めから撮った壁の長方形の四隅を描きます。</translation>
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
        <source>E&amp;xport…</source>
        <translation>書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Edit the width classes</source>
        <translation>幅区分を編集</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Erase what is no crack; Shift paints</source>
        <translation>ひび割れでない所を消す。Shift で描く</translation>
    </message>
    <message>
        <source>Every finding was reviewed</source>
        <translation>すべての検出箇所を確認しました</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
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
        <source>Export the c&amp;hanges…</source>
        <translation>変化を書き出す(&amp;H)…</translation>
    </message>
    <message>
        <source>Export the changes</source>
        <translation>変化を書き出す</translation>
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
        <source>Exported</source>
        <translation>書き出しました</translation>
    </message>
    <message>
        <source>Exported to {0}</source>
        <translation>{0} に書き出しました</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>F&amp;inding</source>
        <translation>検出箇所(&amp;I)</translation>
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
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>検出箇所を絞り込む</translation>
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
        <source>Finding {0} into the report</source>
        <translation>検出箇所 {0} を報告書に入れる</translation>
    </message>
    <message>
        <source>Finding {number} is gone by now: nothing was changed.</source>
        <translation>検出箇所 {number} はもうありません。何も変更していません。</translation>
    </message>
    <message>
        <source>Finding {0} out of the report</source>
        <translation>検出箇所 {0} を報告書から外す</translation>
    </message>
    <message>
        <source>&amp;Joint</source>
        <translation>継ぎ目(&amp;J)</translation>
    </message>
    <message>
        <source>A line of {size:.0f} px is too short for a scale: draw one of {least_px:g} px or more.</source>
        <translation>{size:.0f} px の線は縮尺には短すぎます。{least_px:g} px 以上の線を引いてください。</translation>
    </message>
    <message>
        <source>A marker&apos;s modules are {size:.1f} px wide, which is too little: go nearer, or use a larger gauge.</source>
        <translation>マーカーのモジュールの幅は {size:.1f} px で小さすぎます。近づくか、大きいゲージを使ってください。</translation>
    </message>
    <message>
        <source>A rectangle has a width and a height above 0 mm: type both.</source>
        <translation>長方形の幅と高さは 0 mm より大きい値です。両方を入力してください。</translation>
    </message>
    <message>
        <source>A scale is a number of millimetres per pixel above 0, and its uncertainty is not negative, not {mm_per_px:g} and {uncertainty:g}.</source>
        <translation>縮尺は 0 より大きい 1 ピクセルあたりのミリメートル数で、不確かさは負ではありません。{mm_per_px:g} と {uncertainty:g} は使えません。</translation>
    </message>
    <message>
        <source>Drawn by hand: it has no width class and is not compared for growth.</source>
        <translation>手で描かれた幅です。幅の区分はなく、成長の判定にも使われません。</translation>
    </message>
    <message>
        <source>Find the &amp;marker again</source>
        <translation>マーカーを再検出(&amp;M)</translation>
    </message>
    <message>
        <source>Find the marker again</source>
        <translation>マーカーを再検出</translation>
    </message>
    <message>
        <source>Finding {0} is a joint</source>
        <translation>検出箇所 {0} は継ぎ目</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>検出箇所 {number}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出箇所</translation>
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
        <source>Float this part, or dock it again</source>
        <translation>この部分を切り離す、または元に戻す</translation>
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
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folder for snapshots and recordings</source>
        <translation>スナップショットと録画のフォルダー</translation>
    </message>
    <message>
        <source>Folder for training data: photos go to images, masks to masks</source>
        <translation>学習データのフォルダー：写真は images、マスクは masks へ</translation>
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
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Free ends</source>
        <translation>自由端</translation>
    </message>
    <message>
        <source>From mm</source>
        <translation>下限 mm</translation>
    </message>
    <message>
        <source>From the lens that the photo records. The camera has to face the wall squarely.</source>
        <translation>写真に記録されたレンズから求めます。カメラが壁に正対していると仮定します。</translation>
    </message>
    <message>
        <source>GPU, {device}</source>
        <translation>GPU、{device}</translation>
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
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>Name the classes: the report shows the name.</source>
        <translation>区分に名前を付けてください。レポートに記載されます。</translation>
    </message>
    <message>
        <source>Give the other photos the threshold of this one, and its model if you want; judged photos stay.</source>
        <translation>この写真のしきい値を、必要ならモデルも、他の写真に適用します。判定済みの写真は変わりません。</translation>
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
        <source>Go to the next finding that is not reviewed yet, on the next photo if this one is done.</source>
        <translation>次の未確認の検出箇所へ。この写真が済んでいれば次の写真へ移ります。</translation>
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
        <source>Go to this step</source>
        <translation>このステップへ移動</translation>
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
        <source>Greatest difference of the probabilities</source>
        <translation>確率の最大の差</translation>
    </message>
    <message>
        <source>HSV</source>
        <translation>HSV</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML レポート</translation>
    </message>
    <message>
        <source>Hair strokes that look like cracks but are not.</source>
        <translation>ひび割れに見えて、そうではない細い線。</translation>
    </message>
    <message>
        <source>The robust student still finds the crack where the others lose it. Now move the sliders.</source>
        <translation>他のモデルが見失うところでも、頑健な生徒モデルはひび割れを検出します。スライダーを動かしてみてください。</translation>
    </message>
    <message>
        <source>Half of the places along the crack are narrower</source>
        <translation>ひび割れに沿った半分の所はこれより狭い</translation>
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
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Hide this part</source>
        <translation>この部分を隠す</translation>
    </message>
    <message>
        <source>Histogram of crack probabilities</source>
        <translation>ひび割れ確率のヒストグラム</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Hold after one more frame.</source>
        <translation>1 フレーム進めて止めます。</translation>
    </message>
    <message>
        <source>Hold the button down and draw a line across the crack.</source>
        <translation>ボタンを押したまま、ひび割れを横切る線を引いてください。</translation>
    </message>
    <message>
        <source>Hold the picture on the screen while capturing goes on.</source>
        <translation>取得を続けたまま、画面の画像を止めます。</translation>
    </message>
    <message>
        <source>How severe it is, as set in the review</source>
        <translation>人が判定した程度</translation>
    </message>
    <message>
        <source>How many pixels have which crack probability; drag the line to set the threshold.</source>
        <translation>ひび割れ確率ごとの画素数です。線をドラッグしてしきい値を設定します。</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>注釈(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts…</source>
        <translation>ショートカットを変更(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Follow a crack</source>
        <translation>ひび割れをたどる(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Joints</source>
        <translation>継ぎ目(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>配置を初期状態に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Write on the photo</source>
        <translation>写真に文字を書く(&amp;W)</translation>
    </message>
    <message>
        <source>A mosaic is not read as a whole: read it window by window.</source>
        <translation>モザイクは全体を一度に読み込めません。ウィンドウごとに読み込んでください。</translation>
    </message>
    <message>
        <source>A part of the results cannot be read ({reason}): check the drive and read them again.</source>
        <translation>結果の一部を読み込めません（{reason}）。ドライブを確認し、もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>A scale lies between {least:g} and {most:,.0f} millimetres per pixel, not at {mm_per_px:g}.</source>
        <translation>縮尺は 1 ピクセルあたり {least:g} ～ {most:,.0f} mm です。{mm_per_px:g} は使えません。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>An inspection lies beside its photos: those of a store have to be copied to a folder.</source>
        <translation>点検は写真と同じ場所に置かれます。オンラインストレージの写真はフォルダーにコピーしてください。</translation>
    </message>
    <message>
        <source>Analyse every Nth frame</source>
        <translation>N フレームごとに解析</translation>
    </message>
    <message>
        <source>Analyse mosaic…</source>
        <translation>モザイクを解析…</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>矢印</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>既定のキー</translation>
    </message>
    <message>
        <source>At the threshold {0}, on {1}:</source>
        <translation>しきい値 {0} の場合、{1} では:</translation>
    </message>
    <message>
        <source>BCF 2.1</source>
        <translation>BCF 2.1</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手描き</translation>
    </message>
    <message>
        <source>CSV for Excel, {0}</source>
        <translation>Excel 用 CSV、{0}</translation>
    </message>
    <message>
        <source>Change shortcuts</source>
        <translation>ショートカットを変更</translation>
    </message>
    <message>
        <source>Choose a picture of any size, such as an orthomosaic; it has a window of its own, like a map.</source>
        <translation>オルソモザイクなど、任意の大きさの画像を選びます。地図のように専用のウィンドウで表示されます。</translation>
    </message>
    <message>
        <source>Choose a type, or write one of your own: it is kept for next time</source>
        <translation>種類を選ぶか、独自の種類を入力してください。次回のために保存されます</translation>
    </message>
    <message>
        <source>Choose what crackview fleet has written; its findings and photos are tables in a window of its own.</source>
        <translation>crackview fleet が書き出したものを選びます。検出箇所と写真は専用のウィンドウに表で示されます。</translation>
    </message>
    <message>
        <source>Click a crack that was missed; it is followed in both directions to its ends.</source>
        <translation>見落とされたひび割れをクリックすると、両方向に端までたどります。</translation>
    </message>
    <message>
        <source>Click a crack to follow it to both ends, then where it goes on; Shift+click for another one</source>
        <translation>ひび割れをクリックすると両端までたどります。続きがあればその場所をクリック。別のひび割れは Shift+クリック</translation>
    </message>
    <message>
        <source>Click a row to see its photo.</source>
        <translation>行をクリックすると写真が表示されます。</translation>
    </message>
    <message>
        <source>Click along a line; click the last point again, or press Enter, to end it</source>
        <translation>線に沿ってクリック。最後の点をもう一度クリックするか Enter で終了</translation>
    </message>
    <message>
        <source>Click around the damage; click the first or the last point again, or press Enter, to close it</source>
        <translation>損傷の周りをクリック。最初か最後の点をもう一度クリックするか Enter で閉じます</translation>
    </message>
    <message>
        <source>Click both ends of a distance, or drag from one to the other</source>
        <translation>距離の両端をクリックするか、一方から他方へドラッグ</translation>
    </message>
    <message>
        <source>Click where the text is to stand</source>
        <translation>文字を置く場所をクリック</translation>
    </message>
    <message>
        <source>Con&amp;dition by element…</source>
        <translation>部材別の状態(&amp;D)…</translation>
    </message>
    <message>
        <source>Condition by element</source>
        <translation>部材別の状態</translation>
    </message>
    <message>
        <source>Condition form</source>
        <translation>状態評価表</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>損傷</translation>
    </message>
    <message>
        <source>Delamination</source>
        <translation>浮き</translation>
    </message>
    <message>
        <source>Distances, damage, arrows, boxes and texts from the menu Annotate appear here.</source>
        <translation>「注釈」メニューで描いた距離、損傷、矢印、枠、文字がここに表示されます。</translation>
    </message>
    <message>
        <source>Drag from one corner of the box to the other</source>
        <translation>枠の一方の角から反対の角へドラッグ</translation>
    </message>
    <message>
        <source>Drag to what the arrow is to point at</source>
        <translation>矢印で指す場所までドラッグ</translation>
    </message>
    <message>
        <source>Draw a &amp;box</source>
        <translation>枠を描く(&amp;B)</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>枠を描く</translation>
    </message>
    <message>
        <source>Draw an &amp;arrow</source>
        <translation>矢印を描く(&amp;A)</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>矢印を描く</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>手で描いたもの</translation>
    </message>
    <message>
        <source>Efflorescence</source>
        <translation>エフロレッセンス</translation>
    </message>
    <message>
        <source>Ele&amp;ment…</source>
        <translation>部材(&amp;M)…</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>部材</translation>
    </message>
    <message>
        <source>Element of the photo</source>
        <translation>写真の部材</translation>
    </message>
    <message>
        <source>Element of {0} photos</source>
        <translation>写真 {0} 枚の部材</translation>
    </message>
    <message>
        <source>Element, such as Pier 3</source>
        <translation>部材(例:橋脚 3)</translation>
    </message>
    <message>
        <source>Elements &amp;from folders</source>
        <translation>部材をフォルダー名から(&amp;F)</translation>
    </message>
    <message>
        <source>Exposed rebar</source>
        <translation>鉄筋露出</translation>
    </message>
    <message>
        <source>Extend a crack</source>
        <translation>ひび割れを延長</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Filter by review, class, width and joints; leave out specks</source>
        <translation>確認・区分・幅・継ぎ目で絞り込み、小片を除く</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>操作を絞り込む</translation>
    </message>
    <message>
        <source>Find the cracks of the whole mosaic, and write them into a folder with coordinates.</source>
        <translation>モザイク全体のひび割れを検出し、座標付きでフォルダーに書き込みます。</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>結果のフォルダー</translation>
    </message>
    <message>
        <source>Follow a crack</source>
        <translation>ひび割れをたどる</translation>
    </message>
    <message>
        <source>Frame something, for the report.</source>
        <translation>報告書のために何かを枠で囲みます。</translation>
    </message>
    <message>
        <source>Give actions keys of your own.</source>
        <translation>操作に自分のキーを割り当てます。</translation>
    </message>
    <message>
        <source>Give photos without an element the name of their folder.</source>
        <translation>部材のない写真にフォルダー名を付けます。</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>決め手</translation>
    </message>
    <message>
        <source>Honeycombing</source>
        <translation>豆板</translation>
    </message>
    <message>
        <source>How much of the earlier photo is seen</source>
        <translation>以前の写真の表示割合</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>レポートに含める</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>点検者</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>保存先フォルダー</translation>
    </message>
    <message>
        <source>It finds, shows and measures cracks. Your pictures stay on this computer.</source>
        <translation>ひび割れを検出・表示・計測します。画像がこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>It looks like a joint, but the other photo shows bare wall there.</source>
        <translation>継ぎ目のように見えますが、もう一方の写真のその場所は何もない壁面です。</translation>
    </message>
    <message>
        <source>It looks wider, but its width can be measured on only one of the photos.</source>
        <translation>広がったように見えますが、幅が分かるのは片方の写真だけです。</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, BMP{avif}{heic} or WebP</source>
        <translation>JPEG, PNG, TIFF, BMP{avif}{heic} または WebP</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Join {0} and {1}</source>
        <translation>{0} と {1} を結合</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>継ぎ目</translation>
    </message>
    <message>
        <source>Judge what was drawn</source>
        <translation>描いたものを評価</translation>
    </message>
    <message>
        <source>Judged findings</source>
        <translation>判定済みの検出箇所</translation>
    </message>
    <message>
        <source>Keep the former model</source>
        <translation>以前のモデルを保つ</translation>
    </message>
    <message>
        <source>Keep this frame with its mask, overlay and facts.</source>
        <translation>このフレームをマスク・オーバーレイ・情報とともに保存します。</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>{0} のままにする</translation>
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
        <source>Keys</source>
        <translation>キー</translation>
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
        <source>Largest width along the crack</source>
        <translation>ひび割れに沿った最大幅</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>投げ縄</translation>
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
        <source>Later</source>
        <translation>以後</translation>
    </message>
    <message>
        <source>Lay the first two over each other and move the line between them.</source>
        <translation>最初の 2 つを重ね、境界線を動かします。</translation>
    </message>
    <message>
        <source>Put the tool away</source>
        <translation>ツールをやめる</translation>
    </message>
    <message>
        <source>Put the tool away  (Esc)</source>
        <translation>ツールをやめる  (Esc)</translation>
    </message>
    <message>
        <source>Leakage</source>
        <translation>漏水</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>最小長さ</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>最小幅</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Length of all cracks of the photo by direction; the selected ones stand out.</source>
        <translation>写真の全ひび割れの方向別の長さ。選択中のものを強調します。</translation>
    </message>
    <message>
        <source>Close the camera, stream or video that is open in Live.</source>
        <translation>ライブで開いているカメラ、ストリーム、動画を解放します。</translation>
    </message>
    <message>
        <source>Let more of the picture through the overlay.</source>
        <translation>オーバーレイ越しに画像をよりはっきり見せます。</translation>
    </message>
    <message>
        <source>Draw the noise anew for each frame, as a real camera does, instead of keeping it in place.</source>
        <translation>本物のカメラのように、フレームごとにノイズを変化させます。</translation>
    </message>
    <message>
        <source>Let the picture move, or hold it.</source>
        <translation>画像を動かす、または止めます。</translation>
    </message>
    <message>
        <source>Let what was found in the frame before count too, moved as the picture moved.</source>
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
        <source>Line</source>
        <translation>線</translation>
    </message>
    <message>
        <source>Line between the two pictures</source>
        <translation>2 つの画像の境界線</translation>
    </message>
    <message>
        <source>Line {number} of the recipe is {line!r}: write a noise and its amount, as salt 0.1.</source>
        <translation>レシピの {number} 行目は {line!r} です。salt 0.1 のようにノイズと量を書いてください。</translation>
    </message>
    <message>
        <source>Lines between forks and tips</source>
        <translation>分岐と端点の間の線</translation>
    </message>
    <message>
        <source>List the photos that could not be shown or analysed, and why.</source>
        <translation>表示や解析ができなかった写真とその理由を一覧にします。</translation>
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
        <source>Longer, {0}</source>
        <translation>長さの増加、{0}</translation>
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
        <source>Look for a printed gauge on this photo, and take its scale and the plane of its wall.</source>
        <translation>この写真から印刷したゲージを探し、その縮尺と壁の平面を使います。</translation>
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
        <source>Look for cracks in every photo of the strip, in the background; what is done stays.</source>
        <translation>下部のストリップの全写真のひび割れをバックグラウンドで探します。済んだ分は残ります。</translation>
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
        <source>Checking this computer: cameras and codecs take a moment…</source>
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
        <source>Looking for joints</source>
        <translation>継ぎ目を探しています</translation>
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
        <source>Main direction, counter-clockwise from the right</source>
        <translation>主方向（右から反時計回り）</translation>
    </message>
    <message>
        <source>Make the overlay stand out more.</source>
        <translation>オーバーレイを濃くします。</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Mean Dice of the severities</source>
        <translation>各程度の平均 Dice</translation>
    </message>
    <message>
        <source>Mean over its pixels, as the model gives it</source>
        <translation>モデルによる画素の平均</translation>
    </message>
    <message>
        <source>Mean width along the crack</source>
        <translation>ひび割れに沿った平均幅</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>距離を測る(&amp;D)</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>距離を測る</translation>
    </message>
    <message>
        <source>Measure along a &amp;line</source>
        <translation>線に沿って測る(&amp;L)</translation>
    </message>
    <message>
        <source>Measure along a line</source>
        <translation>線に沿って測る</translation>
    </message>
    <message>
        <source>Measure along a line of as many points as you click.</source>
        <translation>クリックした点を結ぶ線に沿って測ります。</translation>
    </message>
    <message>
        <source>Measure between two points; it is kept with the photo.</source>
        <translation>2点間を測ります。写真とともに保存されます。</translation>
    </message>
    <message>
        <source>Measure how well the models find cracks under every noise, severity by severity.</source>
        <translation>各ノイズに対するモデルの耐性を程度ごとに測ります。</translation>
    </message>
    <message>
        <source>Measured between the two edges that the photo shows.</source>
        <translation>写真に写る 2 つの縁の間で測定しました。</translation>
    </message>
    <message>
        <source>Measuring photos</source>
        <translation>写真を測定中</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>見逃し</translation>
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
        <source>More filters</source>
        <translation>その他のフィルター</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>モザイク</translation>
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
        <source>N&amp;o severity</source>
        <translation>程度なし(&amp;O)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Too narrow to be measured at this place of the photo: it may be up to {0} wide.</source>
        <translation>写真のこの場所では細すぎて測れません。幅は最大 {0} です。</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>次のフレーム(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ガイド(&amp;G)</translation>
    </message>
    <message>
        <source>1 finding was not reviewed and is left out.</source>
        <translation>1 件の検出は未確認のため除かれます。</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 か所</translation>
    </message>
    <message>
        <source>A map of the fleet cannot be read: check the drive, and try again.</source>
        <translation>フリートのマップを読み込めません。ドライブを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Analyse them</source>
        <translation>解析する</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px and a second look; analyse again</source>
        <translation>{0}、しきい値 {1}、{2} px と再確認で解析済み。もう一度解析してください</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px, without a second look; analyse again</source>
        <translation>{0}、しきい値 {1}、{2} px、再確認なしで解析済み。もう一度解析してください</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Close the source when another workspace is shown; without it a camera goes on.</source>
        <translation>別のワークスペースを表示するとソースを閉じます。オフならカメラは動き続けます。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>De&amp;lete a model of your own…</source>
        <translation>自分のモデルを削除(&amp;L)…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete a model of your own</source>
        <translation>自分のモデルを削除</translation>
    </message>
    <message>
        <source>Delete a model that was made on this computer; those that ship, and what was found, stay.</source>
        <translation>このコンピューターで作ったモデルを削除します。付属のモデルと検出結果は残ります。</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>やり直しました：{0}</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Fast previe&amp;w</source>
        <translation>高速プレビュー(&amp;W)</translation>
    </message>
    <message>
        <source>Findings on the photo kept back: {0} before, {1} now.</source>
        <translation>取り置いた写真の検出：前 {0}、現在 {1}。</translation>
    </message>
    <message>
        <source>Findings on the {0} photos kept back: {1} before, {2} now.</source>
        <translation>取り置いた {0} 枚の写真の検出：以前 {1}、現在 {2}。</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>最初のページ</translation>
    </message>
    <message>
        <source>For the folder</source>
        <translation>フォルダーに</translation>
    </message>
    <message>
        <source>For this photo</source>
        <translation>この写真に</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Go to the first page.</source>
        <translation>最初のページへ移動します。</translation>
    </message>
    <message>
        <source>Go to the next place found here.</source>
        <translation>このページで次に見つかった箇所へ移動します。</translation>
    </message>
    <message>
        <source>Go to the page after.</source>
        <translation>次のページへ進みます。</translation>
    </message>
    <message>
        <source>Go to the page before.</source>
        <translation>前のページへ戻ります。</translation>
    </message>
    <message>
        <source>Go to the place before it.</source>
        <translation>前の箇所へ移動します。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>How often each noise is drawn, from the panel&apos;s seed on; the curves get a band</source>
        <translation>各ノイズを引く回数（パネルのシードから）。曲線に帯が付きます</translation>
    </message>
    <message>
        <source>It cannot be brought back; what it has found stays. Delete:</source>
        <translation>元に戻せません。検出した内容は残ります。削除するモデル：</translation>
    </message>
    <message>
        <source>Larger and slower</source>
        <translation>大きく低速</translation>
    </message>
    <message>
        <source>Look at moving frames with rounded numbers (int8). What is kept, counted or paused is exact.</source>
        <translation>動いているフレームを丸めた数値 (int8) で表示します。保存・計数・一時停止したものは正確に計算されます。</translation>
    </message>
    <message>
        <source>Make a model of your own that knows the wall on the photos in {0}?</source>
        <translation>{0} の写真の壁に合わせた自分のモデルを作りますか？</translation>
    </message>
    <message>
        <source>Make a model of your own that knows this wall, from its photos as they are, without labels.</source>
        <translation>ラベルのない写真から、この壁に合わせた自分のモデルを作ります。</translation>
    </message>
    <message>
        <source>Mean Dice of severities 1 to 5 on {0}, {1}. {2}. {3}</source>
        <translation>強度 1～5 の平均 Dice、{0}、{1}。{2}。{3}</translation>
    </message>
    <message>
        <source>Mean of the noises</source>
        <translation>ノイズの平均</translation>
    </message>
    <message>
        <source>Network size</source>
        <translation>入力サイズ</translation>
    </message>
    <message>
        <source>Never seen in training</source>
        <translation>学習で未知</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>カメラが接続されていません</translation>
    </message>
    <message>
        <source>No crack that is not marked yet stands out here: click on one, or trace it.</source>
        <translation>ここには未記入のひび割れが見当たりません。ひび割れをクリックするか、なぞってください。</translation>
    </message>
    <message>
        <source>No cracks found at this threshold.
Lower it to see what is less certainly a crack.</source>
        <translation>このしきい値ではひび割れがありません。
下げると、より不確かなものも表示されます。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>No longer there: {0}</source>
        <translation>なくなりました：{0}</translation>
    </message>
    <message>
        <source>No marker of a printed gauge was found on this photo: its scale stays as it is.</source>
        <translation>この写真には印刷したゲージのマーカーが見つかりませんでした。縮尺は変わりません。</translation>
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
        <source>No model was kept: on no photo that was kept back are cracks seen clearly enough to judge by.</source>
        <translation>モデルは残しませんでした：取り置いた写真に、評価できるほど明確なひび割れがありません。</translation>
    </message>
    <message>
        <source>No model was kept: the one that it started from does as well on these photos.</source>
        <translation>モデルは残しませんでした：元のモデルがこれらの写真で同じくらい良い結果です。</translation>
    </message>
    <message>
        <source>No model was kept: what it learnt here, it lost on photos with known cracks.</source>
        <translation>モデルは残しませんでした：ここで学んだ分、ひび割れが既知の写真で悪くなりました。</translation>
    </message>
    <message>
        <source>No noise is on: switch one on, or choose another group of noises.</source>
        <translation>ノイズがオフです。オンにするか、別のグループを選んでください。</translation>
    </message>
    <message>
        <source>No page has that.</source>
        <translation>どのページにもありません。</translation>
    </message>
    <message>
        <source>No pane shows a model: choose one first.</source>
        <translation>モデルを表示している画面がありません。先に選んでください。</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>写真なし</translation>
    </message>
    <message>
        <source>No photo has had a problem so far.</source>
        <translation>これまで問題のある写真はありません。</translation>
    </message>
    <message>
        <source>No photo of this folder was corrected or reviewed yet.</source>
        <translation>このフォルダーには修正または確認した写真がまだありません。</translation>
    </message>
    <message>
        <source>No photo was analysed yet.</source>
        <translation>まだ解析された写真がありません。</translation>
    </message>
    <message>
        <source>No scale</source>
        <translation>縮尺なし</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
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
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not all photos it learnt from may be used for paid work</source>
        <translation>学習に使った写真の一部は有償の業務に使えません</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>未解析</translation>
    </message>
    <message>
        <source>Not everything was written. {0}</source>
        <translation>一部が書き込まれませんでした。{0}</translation>
    </message>
    <message>
        <source>Not in the rule</source>
        <translation>規則にない</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>評価なし</translation>
    </message>
    <message>
        <source>Not trained on noise</source>
        <translation>ノイズなしで学習</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note (O)</source>
        <translation>メモ (O)</translation>
    </message>
    <message>
        <source>Note on finding {0}</source>
        <translation>検出箇所 {0} のメモ</translation>
    </message>
    <message>
        <source>Note on the photo</source>
        <translation>写真のメモ</translation>
    </message>
    <message>
        <source>Note on what was drawn</source>
        <translation>描いたもののメモ</translation>
    </message>
    <message>
        <source>Note on {0} findings</source>
        <translation>検出箇所 {0} 件のメモ</translation>
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
        <source>Nothing was undone: another window has changed this photo since</source>
        <translation>何も元に戻されませんでした：その後、別のウィンドウがこの写真を変更しました</translation>
    </message>
    <message>
        <source>Number on the photo</source>
        <translation>写真上の番号</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>Of a whole video: 1 is each frame; 10 is the first, the 11th, the 21st and so on.</source>
        <translation>動画全体の解析: 1 はすべてのフレーム、10 は 1、11、21 番目…のフレームです。</translation>
    </message>
    <message>
        <source>Of its pixels</source>
        <translation>画素の面積</translation>
    </message>
    <message>
        <source>Of the drone, or else in the picture: from the left and the top</source>
        <translation>ドローンの位置。なければ画像内の位置（左から、上から）</translation>
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
        <source>One of the photos is too dark, blurred or rough there to tell.</source>
        <translation>どちらかの写真がそこでは暗すぎるか、ぼけているか、粗いため判断できません。</translation>
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
        <source>Open a photo to see its cracks.</source>
        <translation>写真を開くとひび割れが表示されます。</translation>
    </message>
    <message>
        <source>Open as an inspection</source>
        <translation>点検として開く</translation>
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
        <source>Open flee&amp;t results…</source>
        <translation>フリートの結果を開く(&amp;T)…</translation>
    </message>
    <message>
        <source>Open fleet results</source>
        <translation>フリートの結果を開く</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open fra&amp;mes…</source>
        <translation>フレームを開く(&amp;M)…</translation>
    </message>
    <message>
        <source>Open mosa&amp;ic…</source>
        <translation>モザイクを開く(&amp;I)…</translation>
    </message>
    <message>
        <source>Open mosaic</source>
        <translation>モザイクを開く</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>レポートを開く</translation>
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
        <source>Open the folder of this photo in Inspect.</source>
        <translation>この写真のフォルダーを「点検」で開きます。</translation>
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
        <source>Opening photos</source>
        <translation>写真を開いています</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>{0} を開いています</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>ツールのオプション</translation>
    </message>
    <message>
        <source>Order of the noises</source>
        <translation>ノイズの順序</translation>
    </message>
    <message>
        <source>Other width or length: {0} ({1})</source>
        <translation>幅または長さが変わるもの: {0}（{1}）</translation>
    </message>
    <message>
        <source>Otherwise they stay as they are.</source>
        <translation>選ばなければ、そのまま残ります。</translation>
    </message>
    <message>
        <source>Outline da&amp;mage</source>
        <translation>損傷を囲む(&amp;M)</translation>
    </message>
    <message>
        <source>Outline damage</source>
        <translation>損傷を囲む</translation>
    </message>
    <message>
        <source>Outline spalling, rust, efflorescence or other damage; it goes into the report with its area.</source>
        <translation>剥離、錆、エフロレッセンスなどの損傷を囲みます。面積とともに報告書に載ります。</translation>
    </message>
    <message>
        <source>Over-compressed radio link</source>
        <translation>過圧縮の無線映像</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>解析</translation>
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
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>P {0:.2f}  R {1:.2f}  {2}</source>
        <translation>P {0:.2f}  R {1:.2f}  {2}</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF レポート</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
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
        <source>Paint what is crack.</source>
        <translation>ひび割れを描きます。</translation>
    </message>
    <message>
        <source>Paint what is crack; Shift erases</source>
        <translation>ひび割れを描く。Shift で消す</translation>
    </message>
    <message>
        <source>Pane {0}</source>
        <translation>画面 {0}</translation>
    </message>
    <message>
        <source>Parts of it are on one photo only, and the other one does not show bare wall there.</source>
        <translation>一部が片方の写真にしかなく、もう一方の写真のその場所は何もない壁面ではありません。</translation>
    </message>
    <message>
        <source>Parts of the panel</source>
        <translation>パネルの各部</translation>
    </message>
    <message>
        <source>Parts of the photo are overexposed: cracks there are lost. Expose less.</source>
        <translation>写真の一部が白飛びし、そこのひび割れは失われています。露出を下げてください。</translation>
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
        <source>Photos &amp;with problems…</source>
        <translation>問題のある写真(&amp;W)…</translation>
    </message>
    <message>
        <source>Photos with problems</source>
        <translation>問題のある写真</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>画素</translation>
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
        <source>Point at something, for the report.</source>
        <translation>報告書のために何かを指します。</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD</source>
        <translation>PoolingCrack Tiny、RFKD</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, of open photos</source>
        <translation>PoolingCrack Tiny、RFKD、自由に使える写真のみ</translation>
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
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>確率</translation>
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
        <source>Proposed</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Put noise on a photo and compare the models.</source>
        <translation>写真にノイズを加え、モデルの耐性を比べます。</translation>
    </message>
    <message>
        <source>Put noise on this photo and compare the models.</source>
        <translation>この写真にノイズを加え、モデルの耐性を比べます。</translation>
    </message>
    <message>
        <source>Put noise on this very frame and compare the models.</source>
        <translation>このフレームにノイズを加え、モデルの耐性を比べます。</translation>
    </message>
    <message>
        <source>Put panel and strip of this workspace back to where they were at first.</source>
        <translation>このワークスペースのパネルとストリップを最初の位置に戻します。</translation>
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
        <source>Put the selected findings into the report, or leave them out.</source>
        <translation>選択した検出箇所をレポートに含める、または除きます。</translation>
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
        <source>R&amp;eject photo</source>
        <translation>写真を却下(&amp;E)</translation>
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
        <source>Rate the findings of each element by a rule, such as AASHTO&apos;s condition states.</source>
        <translation>AASHTO の状態区分などの規則で、部材ごとに検出箇所を評価します。</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Re&amp;view photo again</source>
        <translation>写真を再確認(&amp;V)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Read how things are done here; it needs no network.</source>
        <translation>ここでの操作方法を表示します。ネットワークは不要です。</translation>
    </message>
    <message>
        <source>Read what the fleet has written by now.</source>
        <translation>フリートがこれまでに書き出したものを読み込みます。</translation>
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
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Reject finding {0}</source>
        <translation>検出箇所 {0} を却下</translation>
    </message>
    <message>
        <source>Reject photo</source>
        <translation>写真を却下</translation>
    </message>
    <message>
        <source>Reject {0} findings</source>
        <translation>検出箇所 {0} 件を却下</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove by lasso</source>
        <translation>投げ縄で除去</translation>
    </message>
    <message>
        <source>Remove the scale</source>
        <translation>縮尺を削除</translation>
    </message>
    <message>
        <source>Remove the scale of the folder</source>
        <translation>フォルダーの縮尺を削除</translation>
    </message>
    <message>
        <source>Remove the scale of the photo</source>
        <translation>写真の縮尺を削除</translation>
    </message>
    <message>
        <source>Remove what was drawn</source>
        <translation>描いたものを削除</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>リセット(&amp;T)</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべて元に戻す</translation>
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
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Review a&amp;gain</source>
        <translation>再確認(&amp;G)</translation>
    </message>
    <message>
        <source>Review finding {0} again</source>
        <translation>検出箇所 {0} を再確認</translation>
    </message>
    <message>
        <source>Review photo again</source>
        <translation>写真を再確認</translation>
    </message>
    <message>
        <source>Review {0} findings again</source>
        <translation>検出箇所 {0} 件を再確認</translation>
    </message>
    <message>
        <source>Robust student</source>
        <translation>頑健な生徒モデル</translation>
    </message>
    <message>
        <source>Row {0} needs a title of its own: type one, or remove the row.</source>
        <translation>{0} 行目には固有の名称が必要です。入力するか、行を削除してください。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rule for ratings</source>
        <translation>評価の規則</translation>
    </message>
    <message>
        <source>Run with {0}</source>
        <translation>{0} で実行</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>錆</translation>
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
        <source>Save &amp;all reviewed as training data…</source>
        <translation>確認済みをすべて学習データとして保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;photo as training data…</source>
        <translation>写真を学習データとして保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Save overlay</source>
        <translation>オーバーレイを保存</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>レシピを保存</translation>
    </message>
    <message>
        <source>Save the &amp;noisy photo…</source>
        <translation>ノイズ付き写真を保存(&amp;N)…</translation>
    </message>
    <message>
        <source>Save the noisy photo</source>
        <translation>ノイズ付き写真を保存</translation>
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
        <source>Saving training data</source>
        <translation>学習データを保存中</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>{0} を保存中</translation>
    </message>
    <message>
        <source>Say how many millimetres a pixel shows.</source>
        <translation>1 画素が何ミリメートルかを指定します。</translation>
    </message>
    <message>
        <source>Say that the selected findings are cracks.</source>
        <translation>選択した検出箇所をひび割れと認めます。</translation>
    </message>
    <message>
        <source>Say that the selected findings are joints, not cracks; again: review them again.</source>
        <translation>選んだ検出箇所はひび割れでなく継ぎ目だとする。もう一度押すと、確認待ちに戻る。</translation>
    </message>
    <message>
        <source>Say that the selected findings are no cracks.</source>
        <translation>選択した検出箇所はひび割れでないとします。</translation>
    </message>
    <message>
        <source>Say that the selected findings are of high severity.</source>
        <translation>選択した検出箇所の程度を大とします。</translation>
    </message>
    <message>
        <source>Say that the selected findings are of low severity.</source>
        <translation>選択した検出箇所の程度を小とします。</translation>
    </message>
    <message>
        <source>Say that the selected findings are of medium severity.</source>
        <translation>選択した検出箇所の程度を中とします。</translation>
    </message>
    <message>
        <source>Say that this photo is done.</source>
        <translation>この写真を完了とします。</translation>
    </message>
    <message>
        <source>Say that this photo is no good; its findings need no review.</source>
        <translation>この写真は使えないとします。検出箇所の確認は不要になります。</translation>
    </message>
    <message>
        <source>Say which part of the structure this photo shows, or all selected ones.</source>
        <translation>この写真、または選択したすべての写真に写る部材を指定します。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>縮尺</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>スケールバー(&amp;B)</translation>
    </message>
    <message>
        <source>Scale by the marker</source>
        <translation>マーカーによる縮尺</translation>
    </message>
    <message>
        <source>Scale of the folder</source>
        <translation>フォルダーの縮尺</translation>
    </message>
    <message>
        <source>Scale of the photo</source>
        <translation>写真の縮尺</translation>
    </message>
    <message>
        <source>Score on photos with known cracks (F1 within 2 px): {0} before, {1} now.</source>
        <translation>ひび割れが既知の写真での評価（2 px 以内の F1）：前 {0}、現在 {1}。</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>すべてのページを検索</translation>
    </message>
    <message>
        <source>Second loo&amp;k</source>
        <translation>再確認(&amp;K)</translation>
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
        <source>Seed {0}</source>
        <translation>シード {0}</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>シード数</translation>
    </message>
    <message>
        <source>Seeds {0} to {1}</source>
        <translation>シード {0}～{1}</translation>
    </message>
    <message>
        <source>Seen in training</source>
        <translation>学習で既知</translation>
    </message>
    <message>
        <source>Sees thin cracks in photos again, twice as large</source>
        <translation>写真の細いひび割れを 2 倍に拡大してもう一度見ます</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
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
        <source>Set the scal&amp;e…</source>
        <translation>縮尺を設定(&amp;E)…</translation>
    </message>
    <message>
        <source>Set the scale</source>
        <translation>縮尺を設定</translation>
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
        <source>Severity of damage</source>
        <translation>損傷の重大度</translation>
    </message>
    <message>
        <source>Severity of finding {0}</source>
        <translation>検出箇所 {0} の程度</translation>
    </message>
    <message>
        <source>Severity of {0} findings</source>
        <translation>検出箇所 {0} 件の程度</translation>
    </message>
    <message>
        <source>Severity {0}</source>
        <translation>程度 {0}</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Share of crack pixels</source>
        <translation>ひび割れ画素の割合</translation>
    </message>
    <message>
        <source>Shorter findings are left out everywhere, in the report too.</source>
        <translation>これより短い検出箇所は、レポートを含めすべてで除かれます。</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>ショットノイズ</translation>
    </message>
    <message>
        <source>Show a bar of a round length on a photo with a scale.</source>
        <translation>縮尺のある写真に、切りのよい長さのバーを表示します。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
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
        <source>Show in Inspect</source>
        <translation>「点検」で表示</translation>
    </message>
    <message>
        <source>Show lines of known widths beside the photo, as wide as a crack of that width would be.</source>
        <translation>既知の幅の線を、同じ幅のひび割れと同じ太さで写真の横に表示します。</translation>
    </message>
    <message>
        <source>Show one pixel of the picture as one of the screen.</source>
        <translation>画像の 1 画素を画面の 1 画素で表示します。</translation>
    </message>
    <message>
        <source>Show only photos that are blurred, dark, overexposed or tilted, or have no scale.</source>
        <translation>ぼけ、暗い、露出オーバー、斜め、または縮尺のない写真だけを表示します。</translation>
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
        <translation>画像の下のストリップの表示を切り替えます。</translation>
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
        <source>Show the earlier and the later photo in turn.</source>
        <translation>以前と以後の写真を交互に表示します。</translation>
    </message>
    <message>
        <source>Show the first two in turn.</source>
        <translation>最初の 2 つを交互に表示します。</translation>
    </message>
    <message>
        <source>Show the later photo alone.</source>
        <translation>以後の写真だけを表示します。</translation>
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
        <source>Show where the model sees joints, hatched.</source>
        <translation>モデルが継ぎ目と見た所を斜線で示す。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>辺</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>サイドパネル(&amp;P)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Size of the tool</source>
        <translation>ツールのサイズ</translation>
    </message>
    <message>
        <source>Size of the tool in pixels</source>
        <translation>ツールのサイズ（画素）</translation>
    </message>
    <message>
        <source>Size of the tool: C and V, or Alt + wheel</source>
        <translation>ツールのサイズ：C と V、または Alt + ホイール</translation>
    </message>
    <message>
        <source>Size of what the network sees</source>
        <translation>ネットワークに入る画像のサイズ</translation>
    </message>
    <message>
        <source>Small and fast</source>
        <translation>小さく高速</translation>
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
        <source>So long a connected crack must be to be a finding, as a share of the picture&apos;s diagonal.</source>
        <translation>つながったひび割れがこの長さ以上のとき検出箇所とします（画像の対角線に対する割合）。</translation>
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
        <source>Spalling</source>
        <translation>剥離</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>スペックル</translation>
    </message>
    <message>
        <source>Specks below</source>
        <translation>小片の上限</translation>
    </message>
    <message>
        <source>Specks below {0} px</source>
        <translation>{0} px 未満の斑点</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
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
        <source>Strip</source>
        <translation>ストリップ</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>構造物</translation>
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
        <source>Take away what is no crack.</source>
        <translation>ひび割れでない所を取り除きます。</translation>
    </message>
    <message>
        <source>Reset the review of the selected findings.</source>
        <translation>選択した検出箇所の判定を取り消します。</translation>
    </message>
    <message>
        <source>Reset the review of this photo.</source>
        <translation>この写真の判定を取り消します。</translation>
    </message>
    <message>
        <source>Take the last step back, whatever it was; the panel History lists all steps.</source>
        <translation>直前のステップを、何であれ取り消します。履歴パネルにすべてのステップがあります。</translation>
    </message>
    <message>
        <source>The bar of the {paper} gauge is {length:g} mm long in print or nearly so, not {measured:g}: measure it with a ruler from end to end.</source>
        <translation>ゲージ {paper} のバーの印刷時の長さはおよそ {length:g} mm で、{measured:g} ではありません。端から端まで定規で測ってください。</translation>
    </message>
    <message>
        <source>The distance from camera to wall is a number of metres above 0: type it.</source>
        <translation>カメラから壁までの距離は 0 より大きいメートル数です。入力してください。</translation>
    </message>
    <message>
        <source>The gauge&apos;s markers are too blurred, too noisy or too dark for a scale: take a clearer photo.</source>
        <translation>ゲージのマーカーがぼけているか、ノイズが多いか、暗すぎて縮尺が決まりません。もっと鮮明な写真を撮ってください。</translation>
    </message>
    <message>
        <source>The model card {path} is damaged ({where}: {reason}); {remedy} or delete the card.</source>
        <translation>モデルカード {path} が壊れています（{where}：{reason}）。{remedy}、またはカードを削除してください。</translation>
    </message>
    <message>
        <source>The model card {path} is larger than 1 MB: {remedy} or delete the card.</source>
        <translation>モデルカード {path} は 1 MB を超えています。{remedy}、またはカードを削除してください。</translation>
    </message>
    <message>
        <source>The network of {card} cannot be loaded by ONNX Runtime ({reason}).</source>
        <translation>{card} のネットワークを ONNX Runtime で読み込めません（{reason}）。</translation>
    </message>
    <message>
        <source>The network of {card} does not fit its card ({reason}): make both again.</source>
        <translation>{card} のネットワークがモデルカードと合いません（{reason}）。両方を作り直してください。</translation>
    </message>
    <message>
        <source>The network of {card} gives no probabilities: make it again.</source>
        <translation>{card} のネットワークは確率を出力しません。作り直してください。</translation>
    </message>
    <message>
        <source>The threshold {0} for {1}, measured again in the background.</source>
        <translation>しきい値 {0} を{1}に適用し、バックグラウンドで測り直します。</translation>
    </message>
    <message>
        <source>The weights of {model} are damaged or were replaced: {path} does not match the sha256 of its card; {remedy}.</source>
        <translation>{model} の重みが壊れているか、置き換えられています。{path} がモデルカードの sha256 と一致しません。{remedy}。</translation>
    </message>
    <message>
        <source>The weights of {model} are missing: {path}; {remedy}.</source>
        <translation>{model} の重みがありません：{path}。{remedy}。</translation>
    </message>
    <message>
        <source>The weights {path} are no readable safetensors file: copy or make them again.</source>
        <translation>重み {path} は読み取れる safetensors ファイルではありません。コピーし直すか、作り直してください。</translation>
    </message>
    <message>
        <source>The weights {path} hold values that are no numbers ({wrong}): copy or make them again.</source>
        <translation>重み {path} に数値でない値があります（{wrong}）。コピーし直すか、作り直してください。</translation>
    </message>
    <message>
        <source>The width classes {name!r} must begin at 0 mm and rise: change their limits.</source>
        <translation>幅の等級 {name!r} は 0 mm から始まり、順に大きくなる必要があります。境界を変えてください。</translation>
    </message>
    <message>
        <source>These are no width classes: choose a preset.</source>
        <translation>これは幅の等級ではありません。プリセットを選んでください。</translation>
    </message>
    <message>
        <source>These four corners are no rectangle seen from an angle: drag them one after the other.</source>
        <translation>この 4 つの角は斜めから見た長方形ではありません。順にドラッグしてください。</translation>
    </message>
    <message>
        <source>This copy of CrackView computes on the CPU alone and cannot use {name!r}: choose the device auto or cpu, or install CrackView with pip, which brings torch.</source>
        <translation>この CrackView は CPU だけで計算し、{name!r} を使えません。デバイスに auto か cpu を選ぶか、torch が付属する pip 版の CrackView をインストールしてください。</translation>
    </message>
    <message>
        <source>This is no plane: draw the rectangle again.</source>
        <translation>これは平面ではありません。長方形を描き直してください。</translation>
    </message>
    <message>
        <source>This photo does not record the height of a drone: type the distance in metres.</source>
        <translation>この写真にはドローンの高度がありません。距離をメートルで入力してください。</translation>
    </message>
    <message>
        <source>This photo does not record which lens took it: draw a line of known length instead.</source>
        <translation>この写真には撮影したレンズの情報がありません。代わりに長さのわかる線を引いてください。</translation>
    </message>
    <message>
        <source>This photo has {long} x {short} px, but the camera took {taken_width} x {taken_height}: it was cut, so draw a line of known length instead.</source>
        <translation>この写真は {long} x {short} px ですが、カメラは {taken_width} x {taken_height} で撮影しました。切り抜かれているので、代わりに長さのわかる線を引いてください。</translation>
    </message>
    <message>
        <source>This photo records its lens in two ways that differ by {apart:.0%} ({lens}; {other}): draw a line of known length instead.</source>
        <translation>この写真のレンズ情報は 2 通りあり、{apart:.0%} 食い違っています ({lens}; {other})。代わりに長さのわかる線を引いてください。</translation>
    </message>
    <message>
        <source>This photo was enlarged {zoom:g} times by the camera, and it does not record whether the focal length includes that: draw a line of known length instead.</source>
        <translation>この写真はカメラで {zoom:g} 倍に拡大されており、焦点距離にそれが含まれるかどうかわかりません。代わりに長さのわかる線を引いてください。</translation>
    </message>
    <message>
        <source>This photo {pointed}, so the drone&apos;s height above take-off is no distance: type the distance in metres.</source>
        <translation>この写真は{pointed}ため、離陸地点からのドローンの高度は距離になりません。距離をメートルで入力してください。</translation>
    </message>
    <message>
        <source>Threshold {0}: kept when you go on</source>
        <translation>しきい値 {0}: 次の操作で確定します</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>色の意味</translation>
    </message>
    <message>
        <source>With the model {0}, on {1}:</source>
        <translation>モデル {0} の場合、{1} では:</translation>
    </message>
    <message>
        <source>Write the share of crack pixels and the findings of every frame seen so far to a CSV file.</source>
        <translation>これまでに見た各フレームのひび割れ画素の割合と検出箇所を CSV ファイルに書き出します。</translation>
    </message>
    <message>
        <source>Write where the drone was when each finding was seen best, as GPX, KML or GeoJSON.</source>
        <translation>各検出箇所が最もよく見えたときのドローンの位置を GPX、KML、GeoJSON で書き出します。</translation>
    </message>
    <message>
        <source>copy or make the model again</source>
        <translation>モデルをコピーし直すか作り直してください</translation>
    </message>
    <message>
        <source>does not record where the camera pointed</source>
        <translation>カメラの向きがわからない</translation>
    </message>
    <message>
        <source>install CrackView again</source>
        <translation>CrackView を再インストールしてください</translation>
    </message>
    <message>
        <source>it has no usable {names}</source>
        <translation>{names} の値が使えません</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>JSON ではありません</translation>
    </message>
    <message>
        <source>it is not a table of settings</source>
        <translation>設定の表ではありません</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>継ぎ目</translation>
    </message>
    <message>
        <source>judged ones left alone: {0}</source>
        <translation>判定済みで変更なし: {0}</translation>
    </message>
    <message>
        <source>{0:.1f} frames/s</source>
        <translation>{0:.1f} フレーム/秒</translation>
    </message>
    <message>
        <source>{0} analysed before</source>
        <translation>{0}は解析済みです</translation>
    </message>
    <message>
        <source>{0} findings are joints</source>
        <translation>{0} 件の検出箇所は継ぎ目</translation>
    </message>
    <message>
        <source>{0} taken over into an inspection</source>
        <translation>{0}を点検に取り込みました</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} メガピクセル</translation>
    </message>
    <message>
        <source>{folder} holds the work of an earlier run: add --resume to go on with it, or choose another folder.</source>
        <translation>{folder} には以前の実行の作業が残っています。--resume を付けて続けるか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{folder} is in use by another run: wait until it has ended, or choose another folder.</source>
        <translation>{folder} は別の実行が使用中です。終わるまで待つか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{names} in {folder} was not closed; it is kept as far as it was recorded.</source>
        <translation>{folder} の {names} は閉じられていませんでした。録画できたところまで残っています。</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}): choose another folder.</source>
        <translation>{path} を開けません ({reason})。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} を読み込めません（{reason}）。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): choose another rule for ratings.</source>
        <translation>{path} を読み込めません({reason})。別の評価規則を選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): put it aside to begin anew.</source>
        <translation>{path} を読み込めません（{reason}）。別の場所に移すと、新しく始められます。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a mosaic ({reason}): choose a GeoTIFF, BigTIFF, JPEG 2000 or VRT file, or copy it again.</source>
        <translation>{path} をモザイクとして読み込めません ({reason})。GeoTIFF、BigTIFF、JPEG 2000、VRT のファイルを選ぶか、コピーし直してください。</translation>
    </message>
    <message>
        <source>{path} cannot be removed ({reason}).</source>
        <translation>{path} を削除できません（{reason}）。</translation>
    </message>
    <message>
        <source>{path} has a name that is too long for this system: choose a shorter one.</source>
        <translation>{path} の名前はこのシステムには長すぎます。短い名前を選んでください。</translation>
    </message>
    <message>
        <source>Use the lens that the photo records and the distance to the wall.</source>
        <translation>写真に記録されたレンズと壁までの距離を使います。</translation>
    </message>
    <message>
        <source>&amp;All photos</source>
        <translation>すべての写真(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back to the view before</source>
        <translation>前の表示に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Previous in the table</source>
        <translation>表の前の項目(&amp;P)</translation>
    </message>
    <message>
        <source>1 finding among them was not reviewed.</source>
        <translation>うち 1 件の検出が未確認です。</translation>
    </message>
    <message>
        <source>1 to 5 are the severities of the tables, the end is the worst there is; with Alt any place between</source>
        <translation>1〜5 は表で使う程度、右端は最大です。Alt を押すと間の任意の位置にできます</translation>
    </message>
    <message>
        <source>A finding is longer than</source>
        <translation>検出箇所とする長さ</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>承認済みのみ</translation>
    </message>
    <message>
        <source>After accept, reject or a severity, go to the next finding to review.</source>
        <translation>承認、却下、程度の指定の後、次の未確認の検出に移ります。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All but rejected</source>
        <translation>却下以外すべて</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>すべての検出箇所</translation>
    </message>
    <message>
        <source>Also judged or corrected ones ({0})</source>
        <translation>判定または修正済みの写真も含める（{0}）</translation>
    </message>
    <message>
        <source>Applied to {0}</source>
        <translation>{0}に適用しました</translation>
    </message>
    <message>
        <source>Date of inspection</source>
        <translation>点検日</translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>写真を絞り込む</translation>
    </message>
    <message>
        <source>Findings of which photos</source>
        <translation>どの写真の検出か</translation>
    </message>
    <message>
        <source>Found correctly</source>
        <translation>正しく検出</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>誤検出</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Frames {0} to {1}</source>
        <translation>フレーム {0}～{1}</translation>
    </message>
    <message>
        <source>Go on a&amp;utomatically</source>
        <translation>自動で次へ進む(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the finding above in the table, reviewed or not.</source>
        <translation>確認済みかどうかに関わらず、表で一つ上の検出に移ります。</translation>
    </message>
    <message>
        <source>No photo was exported: analyse photos first, or review some.</source>
        <translation>書き出した写真はありません。先に写真を解析するか、確認してください。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Re&amp;jected ones</source>
        <translation>却下したもの(&amp;J)</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>選択した写真</translation>
    </message>
    <message>
        <source>Show every photo in the strip.</source>
        <translation>すべての写真を一覧に表示します。</translation>
    </message>
    <message>
        <source>Show only photos that could not be shown or analysed.</source>
        <translation>表示または解析できなかった写真だけを表示します。</translation>
    </message>
    <message>
        <source>Show only photos that were rejected.</source>
        <translation>却下した写真だけを表示します。</translation>
    </message>
    <message>
        <source>Show only photos with findings that are not reviewed yet.</source>
        <translation>まだ誰も見ていない検出のある写真だけを表示します。</translation>
    </message>
    <message>
        <source>Show only photos with findings.</source>
        <translation>検出のある写真だけを表示します。</translation>
    </message>
    <message>
        <source>Show what was seen before the view went to a finding.</source>
        <translation>検出に移る前の表示に戻します。</translation>
    </message>
    <message>
        <source>Strip sh&amp;ows</source>
        <translation>ストリップの表示(&amp;O)</translation>
    </message>
    <message>
        <source>Take the severity from the selected findings.</source>
        <translation>選択した検出箇所の程度を外します。</translation>
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
        <source>Taken</source>
        <translation>撮影日時</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>The amount of {name} must be a number, not {value!r}.</source>
        <translation>{name} の量は数値でなければなりません（{value!r} は不可）。</translation>
    </message>
    <message>
        <source>The amount of {name} must be between {low:g} and {high:g}, not {amount:g}.</source>
        <translation>{name} の量は {low:g}〜{high:g} の範囲でなければなりません（{amount:g} は不可）。</translation>
    </message>
    <message>
        <source>The crack ends where it begins: click at its other end.</source>
        <translation>始点と終点が同じです。もう一方の端をクリックしてください。</translation>
    </message>
    <message>
        <source>The system check did not end; run `crackview doctor` in a terminal.</source>
        <translation>システム診断が最後まで終わりませんでした。ターミナルで `crackview doctor` を実行してください。</translation>
    </message>
    <message>
        <source>Photo, camera and Lab, with a sample for each, and what was open before.</source>
        <translation>写真・カメラ・ラボへの入口（各サンプル付き）と、前回開いたもの。</translation>
    </message>
    <message>
        <source>The findings of the photo appear here.</source>
        <translation>写真の検出箇所がここに表示されます。</translation>
    </message>
    <message>
        <source>The first class begins at 0 mm, not at {0:g}.</source>
        <translation>最初の区分は 0 mm から始まります（{0:g} は不可）。</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>フォルダー全体</translation>
    </message>
    <message>
        <source>The gauge is seen from too flat an angle for a scale: stand more squarely to it.</source>
        <translation>ゲージが斜めすぎて縮尺を求められません。もっと正面から撮影してください。</translation>
    </message>
    <message>
        <source>The gauge gives the scale to {share:.0%} only, which is not enough: go nearer, or take a clearer photo.</source>
        <translation>ゲージから求めた縮尺の精度は {share:.0%} にとどまり、不十分です。もっと近づくか、より鮮明な写真を撮ってください。</translation>
    </message>
    <message>
        <source>The inspection is kept in {path}</source>
        <translation>点検データの保存先：{path}</translation>
    </message>
    <message>
        <source>The longer side of what the network sees: more sees finer cracks, less is faster</source>
        <translation>ネットワークに入る画像の長辺：大きいほど細かいひび割れが見え、小さいほど高速です</translation>
    </message>
    <message>
        <source>The model card {path} cannot be read ({reason}).</source>
        <translation>モデルカード {path} を読めません（{reason}）。</translation>
    </message>
    <message>
        <source>The model failed on a frame; the log has details. Try another model or device.</source>
        <translation>フレームの処理に失敗しました。詳細はログにあります。別のモデルかデバイスを試してください。</translation>
    </message>
    <message>
        <source>The model {0} too</source>
        <translation>モデル {0} も適用</translation>
    </message>
    <message>
        <source>The number of threads is {count!r}: choose 1 or more, or leave it out.</source>
        <translation>スレッド数が {count!r} です。1 以上を選ぶか、省略してください。</translation>
    </message>
    <message>
        <source>CrackView&apos;s own</source>
        <translation>CrackView 標準</translation>
    </message>
    <message>
        <source>The other photo shows a trace of it.</source>
        <translation>もう一方の写真にその痕跡が見えます。</translation>
    </message>
    <message>
        <source>The other photo shows the line too, but no crack was found along it.</source>
        <translation>もう一方の写真にも線は見えますが、そこにひび割れは検出されませんでした。</translation>
    </message>
    <message>
        <source>The photo cannot be shown because of an error in CrackView; see the log.</source>
        <translation>CrackView のエラーのため写真を表示できません。ログを見てください。</translation>
    </message>
    <message>
        <source>The photo does not show both edges: measured on the probability map, which is less certain.</source>
        <translation>写真に両方の縁が写っていないため、確率マップで測定しました。確かさは劣ります。</translation>
    </message>
    <message>
        <source>The photo has no scale: widths and lengths are in pixels until it has one.</source>
        <translation>写真に縮尺がありません。設定するまで幅と長さは画素単位です。</translation>
    </message>
    <message>
        <source>The photo is blurred: widths come out too large. Take it again if you can.</source>
        <translation>写真がぼけており、幅が大きめに出ます。できれば撮り直してください。</translation>
    </message>
    <message>
        <source>The photo is dark: fine cracks may be missed. Use more light or a longer exposure.</source>
        <translation>写真が暗く、細いひび割れを見逃すおそれがあります。照明を足すか露光を長くしてください。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty: copy it again.</source>
        <translation>クリップボードの画像が空です。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The recipe has {name} twice: leave one of them out.</source>
        <translation>レシピに {name} が 2 回あります。1 つを削除してください。</translation>
    </message>
    <message>
        <source>The recipe is on the clipboard</source>
        <translation>レシピをクリップボードに入れました</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read ({reason}): choose another file.</source>
        <translation>レシピ {path} を読めません（{reason}）。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The report {0} cannot be read ({1}).</source>
        <translation>レポート {0} を読めません（{1}）。</translation>
    </message>
    <message>
        <source>The same noises drawn anew: the next seed.</source>
        <translation>同じノイズを次のシードで引き直します。</translation>
    </message>
    <message>
        <source>The same of all photos of the folder that were corrected or reviewed.</source>
        <translation>フォルダー内の修正・確認済みの全写真について同じことをします。</translation>
    </message>
    <message>
        <source>The seed in line {number} of the recipe must be a whole number, not {value!r}.</source>
        <translation>レシピ {number} 行目のシードは整数でなければなりません（{value!r} は不可）。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {most}, not {seed}.</source>
        <translation>シードは 0〜{most} の整数でなければなりません（{seed} は不可）。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}); they last until you close.</source>
        <translation>設定を {folder} に保存できません（{reason}）。閉じるまでは有効です。</translation>
    </message>
    <message>
        <source>The settings file was damaged: {reason}. It is kept as {aside}; what could not be read has its default.</source>
        <translation>設定ファイルが壊れていました：{reason}。元のファイルは {aside} に残し、読めなかった項目は既定値にしました。</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read ({reason}); defaults are used.</source>
        <translation>設定ファイル {path} を読めません（{reason}）。既定値を使います。</translation>
    </message>
    <message>
        <source>The settings file {path} is damaged: {reason}. What could not be read has its default.</source>
        <translation>設定ファイル {path} が壊れています：{reason}。読めなかった項目は既定値にしました。</translation>
    </message>
    <message>
        <source>The severity of {name} must be a whole number from 1 to 5, not {severity}.</source>
        <translation>{name} の程度は 1〜5 の整数でなければなりません（{severity} は不可）。</translation>
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
        <source>The weights of {model} cannot be read: {path} ({reason}).</source>
        <translation>{model} の重みを読めません：{path}（{reason}）。</translation>
    </message>
    <message>
        <source>The weights {path} belong to another network than their card says.</source>
        <translation>重み {path} はカードの記載とは別のネットワークのものです。</translation>
    </message>
    <message>
        <source>Theme, model, device and threads.</source>
        <translation>テーマ・言語・モデル・デバイス・スレッド。</translation>
    </message>
    <message>
        <source>There is no finding here: click on one, or erase.</source>
        <translation>ここに検出箇所はありません。検出箇所をクリックするか、消しゴムを使ってください。</translation>
    </message>
    <message>
        <source>There is no finding here: click on one.</source>
        <translation>ここに検出箇所はありません。検出箇所をクリックしてください。</translation>
    </message>
    <message>
        <source>There is no model called {name!r}; there are: {names}.</source>
        <translation>{name!r} というモデルはありません。あるのは {names} です。</translation>
    </message>
    <message>
        <source>There is no network {architecture!r} with the configuration {config} ({reason}).</source>
        <translation>構成 {config} のネットワーク {architecture!r} はありません（{reason}）。</translation>
    </message>
    <message>
        <source>There is no noise {name!r}; there are: {noises}.</source>
        <translation>{name!r} というノイズはありません。あるのは {noises} です。</translation>
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
        <source>These two photos do not show the same place: {reason}. Choose another earlier photo.</source>
        <translation>この 2 枚の写真は別の場所を写しているようです：{reason}。以前の写真を選び直してください。</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when the threshold goes back. This can be undone.</source>
        <translation>記憶されていて、しきい値を戻すとまた現れます。元に戻せます。</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when {0} is used again. This can be undone.</source>
        <translation>記憶されていて、{0} を再び使うとまた現れます。元に戻せます。</translation>
    </message>
    <message>
        <source>This can be undone.</source>
        <translation>元に戻せます。</translation>
    </message>
    <message>
        <source>This is the same finding: click on another one.</source>
        <translation>同じ検出箇所です。別のものをクリックしてください。</translation>
    </message>
    <message>
        <source>This machine cannot compute on {name!r}: choose the device auto or cpu.</source>
        <translation>このコンピューターは {name!r} で計算できません。デバイスに auto か cpu を選んでください。</translation>
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
        <source>This was not finished because of an error in CrackView; the log has details.</source>
        <translation>CrackView のエラーのため完了しませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>Those that are on</source>
        <translation>オンのもの</translation>
    </message>
    <message>
        <source>Those to &amp;review</source>
        <translation>未確認のもの(&amp;R)</translation>
    </message>
    <message>
        <source>Those with &amp;findings</source>
        <translation>検出のあるもの(&amp;F)</translation>
    </message>
    <message>
        <source>Those with &amp;problems</source>
        <translation>問題のあるもの(&amp;P)</translation>
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
        <source>Threshold {0} to {1}</source>
        <translation>しきい値 {0} から {1}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Tolerance ±</source>
        <translation>許容差 ±</translation>
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
        <source>Trace</source>
        <translation>なぞり</translation>
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
        <source>Two dates</source>
        <translation>2 時点</translation>
    </message>
    <message>
        <source>Two gauges do not agree, {here:.4g} and {there:.4g} mm per pixel at one place: lay them flat on one wall, or take one away.</source>
        <translation>2 つのゲージが一致しません（同じ場所で {here:.4g} と {there:.4g} mm/ピクセル）。同じ壁に平らに置くか、1 つを外してください。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>入力</translation>
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
        <source>UK brick, height</source>
        <translation>英国れんが、高さ</translation>
    </message>
    <message>
        <source>UK brick, length</source>
        <translation>英国れんが、長さ</translation>
    </message>
    <message>
        <source>US modular brick, length</source>
        <translation>米国モジュラーれんが、長さ</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不確かさ</translation>
    </message>
    <message>
        <source>Uncertainty ±</source>
        <translation>不確かさ ±</translation>
    </message>
    <message>
        <source>Uneven shadow</source>
        <translation>不均一な影</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>このモデルを使う</translation>
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
        <source>See which models still find cracks under noise: a tour of one minute.</source>
        <translation>ノイズ下でモデルが持ちこたえ、破綻する様子を見る 1 分間のツアー。</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天候</translation>
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
        <source>What is done on the photo appears here, and can be undone.</source>
        <translation>写真に対する操作がここに表示され、元に戻せます。</translation>
    </message>
    <message>
        <source>The findings left to review are on this photo, hidden by the filter</source>
        <translation>残りの未確認はこの写真にあり、フィルターで隠れています</translation>
    </message>
    <message>
        <source>What its widths were measured on</source>
        <translation>幅を何で測定したか</translation>
    </message>
    <message>
        <source>What one pixel shows.</source>
        <translation>1 画素が示す長さです。</translation>
    </message>
    <message>
        <source>What pane {0} shows</source>
        <translation>画面 {0} に表示するもの</translation>
    </message>
    <message>
        <source>What this computer offers, as a text for the report of a problem.</source>
        <translation>このコンピューターの環境を、問題報告用の文章で示します。</translation>
    </message>
    <message>
        <source>What this computer offers. Copy it into the report of a problem.</source>
        <translation>このコンピューターの環境です。問題報告にコピーしてください。</translation>
    </message>
    <message>
        <source>What was done in the step &quot;{title}&quot;</source>
        <translation>ステップ「{title}」で行ったこと</translation>
    </message>
    <message>
        <source>What was dropped is not on this computer; save it to a file and open that.</source>
        <translation>ドロップされたものはこのコンピューターにありません。ファイルに保存してから開いてください。</translation>
    </message>
    <message>
        <source>What the review says</source>
        <translation>判定の内容</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, with joints</source>
        <translation>PoolingCrack Tiny、RFKD、継ぎ目あり</translation>
    </message>
    <message>
        <source>RTSP, RTMP, SRT, MJPEG over HTTP, or MPEG-TS over UDP. User and password are neither shown nor kept.</source>
        <translation>RTSP、RTMP、SRT、HTTP の MJPEG、UDP の MPEG-TS。ユーザー名とパスワードは表示も保存もしません。</translation>
    </message>
    <message>
        <source>Saved {0} ({1})</source>
        <translation>{0} を保存しました（{1}）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>文字:</translation>
    </message>
    <message>
        <source>The model {name} that is installed is not the one that the fleet had: install that one.</source>
        <translation>インストール済みのモデル {name} はフリートのものと異なります。フリートのモデルをインストールしてください。</translation>
    </message>
    <message>
        <source>The results have changed: read them again.</source>
        <translation>結果が変更されました。もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>This run is not finished: {0} of {1} batches are there; `crackview fleet resume` goes on.</source>
        <translation>この実行は完了していません（{1} バッチ中 {0} バッチ）。`crackview fleet resume` で続行できます。</translation>
    </message>
    <message>
        <source>Too narrow for its photo</source>
        <translation>写真に対して細すぎる</translation>
    </message>
    <message>
        <source>Type of damage</source>
        <translation>損傷の種類</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>植生</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was drawn as {number}</source>
        <translation>{number} として描いたもの</translation>
    </message>
    <message>
        <source>What was drawn as {number} is gone by now: nothing was changed.</source>
        <translation>{number} として描いたものはもうありません。何も変更されませんでした。</translation>
    </message>
    <message>
        <source>What was drawn in the report</source>
        <translation>描いたものを報告書に</translation>
    </message>
    <message>
        <source>What was written of it</source>
        <translation>書かれたメモ</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Whether it follows or touches a joint</source>
        <translation>継ぎ目に沿うか、触れるか</translation>
    </message>
    <message>
        <source>Whether it is in the report</source>
        <translation>レポートに含まれるか</translation>
    </message>
    <message>
        <source>Wider, {0}</source>
        <translation>幅の増加、{0}</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Width along the crack</source>
        <translation>ひび割れに沿った幅</translation>
    </message>
    <message>
        <source>Width along the crack; the place under the cursor is marked on the photo.</source>
        <translation>ひび割れに沿った幅。カーソルの位置が写真に示されます。</translation>
    </message>
    <message>
        <source>Width class</source>
        <translation>幅区分</translation>
    </message>
    <message>
        <source>Width class by the width</source>
        <translation>幅による区分</translation>
    </message>
    <message>
        <source>Width classes</source>
        <translation>幅区分</translation>
    </message>
    <message>
        <source>Width classes and millimetres need the scale of the photo.</source>
        <translation>幅区分とミリメートル表示には写真の縮尺が必要です。</translation>
    </message>
    <message>
        <source>Width drawn by hand</source>
        <translation>幅は手描き</translation>
    </message>
    <message>
        <source>Width from</source>
        <translation>幅の下限</translation>
    </message>
    <message>
        <source>Widths from</source>
        <translation>幅の出どころ</translation>
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
        <source>Without an element</source>
        <translation>部材なし</translation>
    </message>
    <message>
        <source>Without one, sizes are in pixels. Set it by:</source>
        <translation>縮尺がないと寸法は画素単位です。設定方法：</translation>
    </message>
    <message>
        <source>Work on the newest frame of what is open in Live, again and again.</source>
        <translation>ライブで開いているものの最新フレームを、繰り返し処理します。</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Wri&amp;te a note</source>
        <translation>メモを書く(&amp;T)</translation>
    </message>
    <message>
        <source>Write a report, tables, masks, or files for maps, CAD and annotation tools.</source>
        <translation>レポート・表・マスク、または地図・CAD・アノテーション用のファイルを書き出します。</translation>
    </message>
    <message>
        <source>Write a text at a place of the photo, for the report.</source>
        <translation>報告書のために写真上に文字を書きます。</translation>
    </message>
    <message>
        <source>Write on the photo</source>
        <translation>写真に文字を書く</translation>
    </message>
    <message>
        <source>Write something about the selected findings.</source>
        <translation>選択した検出箇所にメモを書きます。</translation>
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
        <source>Write the photo with the overlay as you see it to a new file.</source>
        <translation>見えているままのオーバーレイ付き写真を新しいファイルに書き込みます。</translation>
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
        <source>Write this photo and its corrected mask to a folder from which a model can learn.</source>
        <translation>この写真と修正したマスクを、モデルの学習に使えるフォルダーに書き込みます。</translation>
    </message>
    <message>
        <source>Write what has changed, with its uncertainty, to a table.</source>
        <translation>変化とその不確かさを表に書き込みます。</translation>
    </message>
    <message>
        <source>YCbCr</source>
        <translation>YCbCr</translation>
    </message>
    <message>
        <source>YOLO</source>
        <translation>YOLO</translation>
    </message>
    <message>
        <source>YOLO segments with data.yaml</source>
        <translation>YOLO セグメントと data.yaml</translation>
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
        <source>a table with a row for every finding</source>
        <translation>検出箇所ごとに 1 行の表</translation>
    </message>
    <message>
        <source>over the limit with de-icing salt (0.18 mm)</source>
        <translation>融氷剤環境の限度超 (0.18 mm)</translation>
    </message>
    <message>
        <source>over the limit in dry air (0.41 mm)</source>
        <translation>乾燥空気の限度超 (0.41 mm)</translation>
    </message>
    <message>
        <source>over the limit in moist air or soil (0.30 mm)</source>
        <translation>湿潤空気・土の限度超 (0.30 mm)</translation>
    </message>
    <message>
        <source>over the limit in seawater (0.15 mm)</source>
        <translation>海水の限度超 (0.15 mm)</translation>
    </message>
    <message>
        <source>over the limit of water tanks (0.10 mm)</source>
        <translation>水密構造の限度超 (0.10 mm)</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Agreement with the larger model where that is sure, right or not: {0} before, {1} now.</source>
        <translation>大きいモデルが確信している箇所での一致度（正誤は問わない）：前 {0}、現在 {1}。</translation>
    </message>
    <message>
        <source>Cancelled: training on this folder goes on when it is started again</source>
        <translation>中止しました：もう一度始めると、このフォルダーでの学習は続きから進みます</translation>
    </message>
    <message>
        <source>Close source on leavin&amp;g</source>
        <translation>離れるときにソースを閉じる(&amp;G)</translation>
    </message>
    <message>
        <source>For paid work choose {0}</source>
        <translation>有償の仕事には {0} を選んでください</translation>
    </message>
    <message>
        <source>It finds fewer cracks than {0}</source>
        <translation>{0} より見つけるひび割れが少なくなります</translation>
    </message>
    <message>
        <source>It learns from the photos as they are, without labels, what models see there beyond doubt. It wants 10 photos or more; with 100 it takes ten minutes or longer, beside your other work. The model is judged by some photos that are kept back, and kept only if it is not worse. Your photos and findings stay as they are.</source>
        <translation>ラベルのない写真から、モデルが確実に見たものを学習します。写真は 10 枚以上必要で、100 枚では 10 分以上かかりますが、その間も他の作業を続けられます。取り置いた写真で評価し、悪くなっていない場合にだけモデルを残します。写真と検出結果はそのままです。</translation>
    </message>
    <message>
        <source>See thin cracks again at twice the size, wide ones at half, as in photos; up to five times slower.</source>
        <translation>写真と同じように、細いひび割れは 2 倍、太いひび割れは半分の大きさでもう一度見ます。最大 5 倍遅くなります。</translation>
    </message>
    <message>
        <source>Size in pixels: choose one, or type width x height, {0} to {1} each</source>
        <translation>サイズ（画素）：選ぶか、幅 x 高さ を入力（それぞれ {0}～{1}）</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Take the selected photos over into the inspections of their folders, and open them in Inspect.</source>
        <translation>選択した写真をそれぞれのフォルダーの点検に取り込み、点検画面で開きます。</translation>
    </message>
    <message>
        <source>The fleet kept no maps of {0} of these photos, or they have changed: they have to be analysed anew.</source>
        <translation>これらの写真のうち {0} 枚は、フリートがマップを残していないか、写真が変更されています。解析し直す必要があります。</translation>
    </message>
    <message>
        <source>The guide is in English.</source>
        <translation>ガイドは英語です。</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may be used for paid work as well.</source>
        <translation>新しいモデルは {0} から始まり、同じく有償の仕事に使えます。</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work.</source>
        <translation>新しいモデルは {0} から始まり、有償の仕事には使えません。</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work: for that, choose {1} as the model first.</source>
        <translation>新しいモデルは {0} から始まり、有償の仕事には使えません。そのためには、先に {1} をモデルに選んでください。</translation>
    </message>
    <message>
        <source>The photos it learnt from may be used for paid work</source>
        <translation>学習に使った写真はすべて有償の業務に使えます</translation>
    </message>
    <message>
        <source>The same under noise: {0} before, {1} now.</source>
        <translation>ノイズがある場合：以前 {0}、現在 {1}。</translation>
    </message>
    <message>
        <source>The wall was seen at an angle: sizes follow its plane, and are less certain at its far end.</source>
        <translation>壁が斜めに写っています：寸法は壁の平面に従い、遠い側ほど不確かになります。</translation>
    </message>
    <message>
        <source>The work on the mosaic cannot be read or written ({reason}): make room on the drive or, if {file} in its folder is damaged, delete that file; the map is kept.</source>
        <translation>モザイクの作業を読み書きできません（{reason}）。ドライブの空きを増やすか、フォルダー内の {file} が壊れている場合はそのファイルを削除してください。マップは残ります。</translation>
    </message>
    <message>
        <source>There is no preset {title!r}; there are: {titles}.</source>
        <translation>プリセット {title!r} はありません。あるのは：{titles}。</translation>
    </message>
    <message>
        <source>Those with &amp;warnings</source>
        <translation>警告のあるもの(&amp;W)</translation>
    </message>
    <message>
        <source>Tra&amp;in on this folder…</source>
        <translation>このフォルダーで学習(&amp;I)…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習する</translation>
    </message>
    <message>
        <source>Train on this folder</source>
        <translation>このフォルダーで学習</translation>
    </message>
    <message>
        <source>Training is not installed here: get the source of CrackView and install it there with its train extra, pip install -e &apos;.[train]&apos;.</source>
        <translation>学習機能はインストールされていません：CrackView のソースを入手し、そこで train 付きでインストールしてください、pip install -e &apos;.[train]&apos;。</translation>
    </message>
    <message>
        <source>Training on this folder</source>
        <translation>このフォルダーで学習中</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>元に戻しました：{0}</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>今後使用する</translation>
    </message>
    <message>
        <source>With the second look everything is exact: switch it off first.</source>
        <translation>再確認がオンのときは、すべて正確に計算されます。先にオフにしてください。</translation>
    </message>
    <message>
        <source>Write a number with one decimal sign, and without separators between thousands.</source>
        <translation>小数点を 1 つだけ使い、桁区切りを入れずに数値を入力してください。</translation>
    </message>
    <message>
        <source>Write the photo with its noise, without overlay and in its own size.</source>
        <translation>ノイズを加えた写真を、オーバーレイなし・元のサイズで書き出します。</translation>
    </message>
    <message>
        <source>Write the pictures with titles and a caption in the size of a slide.</source>
        <translation>画像をタイトルと説明付きで、スライドの大きさに書き出します。</translation>
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
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>all findings reviewed</source>
        <translation>すべて確認済み</translation>
    </message>
    <message>
        <source>all findings with centre lines, model and settings</source>
        <translation>全検出箇所と中心線、その根拠</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>ほか {0} 件</translation>
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
        <source>black and white</source>
        <translation>白黒</translation>
    </message>
    <message>
        <source>black-and-white PNG of every photo&apos;s cracks</source>
        <translation>写真ごとのひび割れの白黒 PNG</translation>
    </message>
    <message>
        <source>blur of {0} px taken out</source>
        <translation>{0} px のぼけを除去</translation>
    </message>
    <message>
        <source>camera {distance_m:g} m away, square to the wall, {lens}</source>
        <translation>カメラ距離 {distance_m:g} m、壁に正対、{lens}</translation>
    </message>
    <message>
        <source>centre lines for CAD, a layer for every width class</source>
        <translation>CAD 用の中心線、幅区分ごとにレイヤー</translation>
    </message>
    <message>
        <source>centre lines for maps</source>
        <translation>地図用の中心線</translation>
    </message>
    <message>
        <source>contrast raised to {0} %</source>
        <translation>コントラストを {0} % に強調</translation>
    </message>
    <message>
        <source>coordinates of the file ({system})</source>
        <translation>ファイルの座標 ({system})</translation>
    </message>
    <message>
        <source>crack {0:.0%}</source>
        <translation>ひび割れ {0:.0%}</translation>
    </message>
    <message>
        <source>crackview fleet needs {package}: pip install crackview[fleet].</source>
        <translation>crackview fleet には {package} が必要です。pip install crackview[fleet] でインストールしてください。</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>drawing photos with known cracks</source>
        <translation>ひび割れが既知の写真を作成中</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>手描き</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手描き</translation>
    </message>
    <message>
        <source>drone positions</source>
        <translation>ドローンの位置</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>elements by state, CSV, HTML and PDF</source>
        <translation>状態別の部材、CSV・HTML・PDF</translation>
    </message>
    <message>
        <source>even steps, not from a standard</source>
        <translation>均等な段階（規格によらない）</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>findings and photos as an Excel workbook</source>
        <translation>検出結果と写真の Excel ブック</translation>
    </message>
    <message>
        <source>findings to review</source>
        <translation>未確認の検出箇所あり</translation>
    </message>
    <message>
        <source>float grey</source>
        <translation>浮動小数グレー</translation>
    </message>
    <message>
        <source>follows one</source>
        <translation>沿う</translation>
    </message>
    <message>
        <source>for {0} photos</source>
        <translation>写真 {0} 枚に適用</translation>
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
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>階調</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>進展</translation>
    </message>
    <message>
        <source>held</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>大</translation>
    </message>
    <message>
        <source>int8 preview</source>
        <translation>int8 プレビュー</translation>
    </message>
    <message>
        <source>its host name is unknown; check the address</source>
        <translation>ホスト名が不明です。アドレスを確認してください</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>評価中</translation>
    </message>
    <message>
        <source>kept in the inspection</source>
        <translation>点検データに保存済み</translation>
    </message>
    <message>
        <source>laid over each other they do not look alike</source>
        <translation>重ねても似ていません</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>lens of {focal_35_mm:g} mm for 36 x 24 mm</source>
        <translation>36 x 24 mm 換算 {focal_35_mm:g} mm レンズ</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm on {width_mm:g} mm</source>
        <translation>{width_mm:g} mm センサーに {focal_mm:g} mm レンズ</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm, {pitch_mm:.3g} µm a pixel</source>
        <translation>{focal_mm:g} mm のレンズ、1 ピクセル {pitch_mm:.3g} µm</translation>
    </message>
    <message>
        <source>line</source>
        <translation>線</translation>
    </message>
    <message>
        <source>looking at the photos</source>
        <translation>写真を見ています</translation>
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
        <source>low</source>
        <translation>小</translation>
    </message>
    <message>
        <source>map</source>
        <translation>確率マップ</translation>
    </message>
    <message>
        <source>marker of the gauge {paper}, {numbers} of {markers} seen</source>
        <translation>ゲージ {paper} のマーカー、{markers} 個中 {numbers} 個を検出</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中程度</translation>
    </message>
    <message>
        <source>motion blur of {0} px taken out</source>
        <translation>{0} px の動きぶれを除去</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>no answer from the name service within {seconds:g} s; check the network</source>
        <translation>{seconds:g} 秒以内に名前サービスの応答がありません。ネットワークを確認してください</translation>
    </message>
    <message>
        <source>no answer; check the address and the network</source>
        <translation>応答がありません。アドレスとネットワークを確認してください</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>検出箇所なし</translation>
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
        <source>no server listens on port {port}; check that it runs</source>
        <translation>ポート {port} で待つサーバーがありません。動作を確認してください</translation>
    </message>
    <message>
        <source>no width</source>
        <translation>幅なし</translation>
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
        <source>none near</source>
        <translation>近くになし</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>未解析</translation>
    </message>
    <message>
        <source>not analysed because of a problem</source>
        <translation>問題のため未解析</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>nothing arrived at port {port} within {seconds:g} s; check that something is sent there</source>
        <translation>ポート {port} に {seconds:g} 秒以内に何も届きません。送信されているか確認してください</translation>
    </message>
    <message>
        <source>of {inner} details that are alike only {count} fit together</source>
        <translation>似た特徴 {inner} 点のうち一致するのは {count} 点だけです</translation>
    </message>
    <message>
        <source>only {pairs} of their details are alike</source>
        <translation>似た特徴が {pairs} 点しかありません</translation>
    </message>
    <message>
        <source>overlay {0:.0f} fps</source>
        <translation>解析 {0:.0f} fps</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>palette with alpha</source>
        <translation>パレット、透明度付き</translation>
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
        <source>photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>光子</translation>
    </message>
    <message>
        <source>photos with their cracks marked, JPEG</source>
        <translation>ひび割れを示した写真、JPEG</translation>
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
        <source>rectangle of {width_mm:g} x {height_mm:g} mm</source>
        <translation>{width_mm:g} x {height_mm:g} mm の長方形</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>report as PDF</source>
        <translation>PDF のレポート</translation>
    </message>
    <message>
        <source>report as one HTML file</source>
        <translation>1 つの HTML ファイルのレポート</translation>
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
        <source>shade evened</source>
        <translation>陰影を補正</translation>
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
        <source>the FFmpeg of this installation has no SRT; have it sent as RTSP, RTMP or MPEG-TS</source>
        <translation>このインストールの FFmpeg は SRT に対応していません。RTSP、RTMP、MPEG-TS で送信してください</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>the server answers, but no video came in time; check path, user and password</source>
        <translation>サーバーは応答しますが映像が届きません。パス・ユーザー名・パスワードを確認してください</translation>
    </message>
    <message>
        <source>their details do not fit together</source>
        <translation>特徴が一致しません</translation>
    </message>
    <message>
        <source>they miss each other by {error:.1f} px</source>
        <translation>{error:.1f} px ずれています</translation>
    </message>
    <message>
        <source>this photo</source>
        <translation>この写真</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>too little of the one is on the other</source>
        <translation>重なりが少なすぎます</translation>
    </message>
    <message>
        <source>too narrow to measure</source>
        <translation>細すぎて測定不可</translation>
    </message>
    <message>
        <source>topics for BIM with a picture of every finding</source>
        <translation>BIM 用の課題、検出箇所ごとに画像付き</translation>
    </message>
    <message>
        <source>touches one</source>
        <translation>触れる</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>入力値</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不確か</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>various</source>
        <translation>混在</translation>
    </message>
    <message>
        <source>was taken with the camera at {pitch:.0f} degrees, not straight down</source>
        <translation>カメラは真下ではなく {pitch:.0f} 度で撮影されました</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>幅増</translation>
    </message>
    <message>
        <source>with a problem</source>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>with cracks</source>
        <translation>ひび割れあり</translation>
    </message>
    <message>
        <source>with its clean mask</source>
        <translation>ノイズなしのマスクとの比較</translation>
    </message>
    <message>
        <source>within all limits</source>
        <translation>すべての限度内</translation>
    </message>
    <message>
        <source>without</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>without cracks</source>
        <translation>ひび割れなし</translation>
    </message>
    <message>
        <source>x {0}  y {1}</source>
        <translation>x {0}  y {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>{0!r} in row {1} is no number of mm, such as 0.3.</source>
        <translation>{1} 行目の {0!r} は 0.3 のような mm の数値ではありません。</translation>
    </message>
    <message>
        <source>{0!r} must begin above {1:g} mm, where the class before it begins.</source>
        <translation>{0!r} は前の区分の下限 {1:g} mm より大きくなければなりません。</translation>
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
        <source>{0} ({1} more like this)</source>
        <translation>{0}（同様のもの ほか {1} 件）</translation>
    </message>
    <message>
        <source>{0} What was recorded until then is in {1}.</source>
        <translation>{0} それまでの録画は {1} にあります。</translation>
    </message>
    <message>
        <source>{0} belongs to: {1}. Set takes it away there.</source>
        <translation>{0} は「{1}」のキーです。「設定」を押すとそちらから外れます。</translation>
    </message>
    <message>
        <source>{0} does not tell joints from cracks: choose another model.</source>
        <translation>{0} は継ぎ目とひび割れを区別しません。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>{0} findings among them were not reviewed.</source>
        <translation>うち {0} 件の検出が未確認です。</translation>
    </message>
    <message>
        <source>{0} findings were not reviewed and are left out.</source>
        <translation>{0} 件の検出は未確認のため除かれます。</translation>
    </message>
    <message>
        <source>{0} has learnt from these photos and is in the list of models.</source>
        <translation>{0} はこれらの写真から学習し、モデルの一覧にあります。</translation>
    </message>
    <message>
        <source>{0} has no int8 network: choose another model.</source>
        <translation>{0} には int8 ネットワークがありません。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is not there: the tables are complete, photos show once the drive is connected.</source>
        <translation>{0} がありません。表はすべて表示されます。写真はドライブを接続すると表示されます。</translation>
    </message>
    <message>
        <source>{0} is the mask of the photo: choose another name.</source>
        <translation>{0} はこの写真のマスクです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} m above sea level</source>
        <translation>海抜 {0} m</translation>
    </message>
    <message>
        <source>{0} m above take-off</source>
        <translation>離陸地点から {0} m</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>残り {0} 分</translation>
    </message>
    <message>
        <source>{0} of {1}, others hidden by the filter</source>
        <translation>{1}のうち {0} 件。残りはフィルターで非表示</translation>
    </message>
    <message>
        <source>{0} places on {1} pages</source>
        <translation>{1} ページに {0} か所</translation>
    </message>
    <message>
        <source>{0} takes no second look: choose another model.</source>
        <translation>{0} は再確認ができません。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>{0} was not saved: another photo or a cancel came first. Save the view again.</source>
        <translation>{0} は保存されませんでした。先に別の写真が開かれたか、中止されました。表示をもう一度保存してください。</translation>
    </message>
    <message>
        <source>{0}: findings {1} before, {2} now; called crack {3} % and {4} %</source>
        <translation>{0}：検出は以前 {1} 件、現在 {2} 件。ひび割れの割合 {3} %、{4} %</translation>
    </message>
    <message>
        <source>{count} judged findings would be taken away, {changed} measured otherwise.</source>
        <translation>判定済みの検出箇所 {count} 件がなくなり、{changed} 件の測定値が変わります。</translation>
    </message>
    <message>
        <source>{damage} Repeat what you did last.</source>
        <translation>{damage} 直前の操作をやり直してください。</translation>
    </message>
    <message>
        <source>{0} analysed</source>
        <translation>{0} を解析しました</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{1} で {0}</translation>
    </message>
    <message>
        <source>{path} belongs to another program: move it out of the folder.</source>
        <translation>{path} は別のプログラムのものです。フォルダーから移してください。</translation>
    </message>
    <message>
        <source>{0} branches</source>
        <translation>枝 {0} 本</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} バイト</translation>
    </message>
    <message>
        <source>{path} cannot be opened or made: check the drive, or copy the folder to another place.</source>
        <translation>{path} を開くことも作ることもできません。ドライブを確認するか、フォルダーを別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>{title} cannot be opened: a stream begins with {schemes}.</source>
        <translation>{title} を開けません。ストリームは {schemes} で始まります。</translation>
    </message>
    <message>
        <source>{path} cannot be reached because a part of its path is a file: check the path.</source>
        <translation>パスの途中がファイルのため {path} に到達できません。パスを確認してください。</translation>
    </message>
    <message>
        <source>{title} cannot be reached: {problem}.</source>
        <translation>{title} に接続できません：{problem}。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the drive or choose another photo.</source>
        <translation>{path} を読めません（{reason}）。ドライブを確認するか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the file.</source>
        <translation>{path} を読めません（{reason}）。ファイルを確認してください。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the path.</source>
        <translation>{path} を読めません（{reason}）。パスを確認してください。</translation>
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
        <source>{target} cannot be written ({reason}): free the folder or make room.</source>
        <translation>{target} に書き込めません（{reason}）。フォルダーへの書き込みを許可するか、空きを作ってください。</translation>
    </message>
    <message>
        <source>{drafts} cannot be written ({reason}): free the folder.</source>
        <translation>{drafts} に書き込めません（{reason}）。フォルダーへの書き込みを許可してください。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder or make room.</source>
        <translation>{0} に書き込めません（{1}）。別のフォルダーを選ぶか、空きを作ってください。</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in CrackView; the log has details.</source>
        <translation>CrackView のエラーのため {name} を解析できませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in the model; the log has details: try another model.</source>
        <translation>モデルのエラーのため {name} を解析できませんでした。詳細はログにあります。別のモデルを試してください。</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({reason}): check the drive and try again.</source>
        <translation>{path} を読み書きできませんでした（{reason}）。ドライブを確認してやり直してください。</translation>
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
        <source>{path} does not fit into the memory: close other programs or make it smaller.</source>
        <translation>{path} がメモリに収まりません。他のプログラムを閉じるか、小さくしてください。</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory: save it with 8 bits a sample or cut it into parts.</source>
        <translation>{path} はメモリに収まりません。8 ビットで保存するか分割してください。</translation>
    </message>
    <message>
        <source>{0} dropped</source>
        <translation>欠落 {0}</translation>
    </message>
    <message>
        <source>{0} exported, {1}</source>
        <translation>{0} を書き出しました（{1}）</translation>
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
        <source>{0} files</source>
        <translation>{0} ファイル</translation>
    </message>
    <message>
        <source>{count} files were left out because CrackView wrote them: masks, probability maps or overlays.</source>
        <translation>CrackView が書いたファイル（マスク・確率マップ・オーバーレイ）{count} 件を除きました。</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>検出箇所 {0} 件</translation>
    </message>
    <message>
        <source>{0} findings into the report</source>
        <translation>検出箇所 {0} 件を報告書に入れる</translation>
    </message>
    <message>
        <source>{0} findings out of the report</source>
        <translation>検出箇所 {0} 件を報告書から外す</translation>
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
        <source>{name} gives no picture: allow CrackView the camera in the privacy settings, or free it elsewhere.</source>
        <translation>{name} から映像が来ません。プライバシー設定で CrackView にカメラを許可するか、他での使用を終えてください。</translation>
    </message>
    <message>
        <source>{name} gives no picture: close other programs that use it, or plug it in again.</source>
        <translation>{name} から映像が来ません。使用中の他のプログラムを閉じるか、差し直してください。</translation>
    </message>
    <message>
        <source>{path} has a frame that cannot be shown: it is damaged, copy it again.</source>
        <translation>{path} に表示できないフレームがあります。壊れているので、コピーし直してください。</translation>
    </message>
    <message>
        <source>{path} has more than two grey levels or colours: a mask is black, and white where there is crack.</source>
        <translation>{path} には 3 つ以上の濃淡か色があります。マスクは黒で、ひび割れだけが白です。</translation>
    </message>
    <message>
        <source>{card} has no ONNX file, and none can be made here without torch and onnx: export it with crackview models export {card} where they are installed, and copy its folder again.</source>
        <translation>{card} には ONNX ファイルがなく、torch と onnx がないここでは作れません。両方がある環境で crackview models export {card} を実行して書き出し、フォルダーをもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>{path} has no end marker, though all of its pixels are there: copy it again from the camera if you can.</source>
        <translation>{path} に終端マーカーがありませんが、画素はすべてそろっています。できればカメラからコピーし直してください。</translation>
    </message>
    <message>
        <source>{path} has no frame {index}: choose one below {times}.</source>
        <translation>{path} にフレーム {index} はありません。{times} より小さい番号を選んでください。</translation>
    </message>
    <message>
        <source>{folder} has no photo {index}: choose one below {photos}.</source>
        <translation>{folder} に写真 {index} はありません。{photos} より小さい番号を選んでください。</translation>
    </message>
    <message>
        <source>{path} has no photo {photo}: open the folder again.</source>
        <translation>{path} に写真 {photo} はありません。フォルダーを開き直してください。</translation>
    </message>
    <message>
        <source>{0} has no photos in it: choose a folder with JPEG, PNG, TIFF, BMP or WebP files.</source>
        <translation>{0} に写真がありません。JPEG・PNG・TIFF・BMP・WebP のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} has one colour alone, neither black nor white: a mask is black, and white where there is crack.</source>
        <translation>{path} は黒でも白でもない 1 色だけです。マスクは黒で、ひび割れだけが白です。</translation>
    </message>
    <message>
        <source>{path} has {sizes} as its photo: choose the mask of this photo.</source>
        <translation>{path} は写真と合いません（{sizes}）。この写真のマスクを選んでください。</translation>
    </message>
    <message>
        <source>{path} has {count} channels and does not say which are its colours: save three of them as RGB.</source>
        <translation>{path} には {count} チャンネルあり、どれが色か分かりません。3 つを RGB として保存してください。</translation>
    </message>
    <message>
        <source>{card} has {parameters} parameters on its card and {count} in its network: correct it.</source>
        <translation>{card} のパラメーター数は、カードでは {parameters}、ネットワークでは {count} です。直してください。</translation>
    </message>
    <message>
        <source>{folder} holds no photos that can be read: choose a folder with photos.</source>
        <translation>{folder} に読める写真がありません。写真のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{folder} holds the work on another mosaic, by another model or by another version of CrackView: choose another folder.</source>
        <translation>{folder} には別のモザイク、別のモデル、または CrackView の別のバージョンによる作業が入っています。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} has one bit for each pixel, black or white, in which cracks cannot be told: choose the photo with its greys or colours.</source>
        <translation>{path} は 1 ピクセルが 1 ビット（黒か白）で、ひび割れを見分けられません。階調または色のある写真を選んでください。</translation>
    </message>
    <message>
        <source>{path} has {size}, more than the {limit} of a photo: open it as a mosaic, or use `crackview mosaic`.</source>
        <translation>{path} は {size} で、写真の上限 {limit} を超えています。モザイクとして開くか、`crackview mosaic` を使ってください。</translation>
    </message>
    <message>
        <source>{path} holds no picture of its own: name one of the pictures within.</source>
        <translation>{path} 自体には画像がありません。中の画像の一つを指定してください。</translation>
    </message>
    <message>
        <source>{path} holds no picture: it says of every pixel that nothing is known.</source>
        <translation>{path} には画像がありません。すべての画素が「データなし」とされています。</translation>
    </message>
    <message>
        <source>{path} holds no positions that CrackView knows: use the SRT file that the drone wrote.</source>
        <translation>{path} に CrackView が読める位置がありません。ドローンが書いた SRT ファイルを使ってください。</translation>
    </message>
    <message>
        <source>{path} holds numbers from {low:g} to {high:g}, and nothing says which of them is black and which is white: save it with 8 or 16 bits, or as floats from 0 to 1.</source>
        <translation>{path} の値は {low:g} から {high:g} までで、どれが黒でどれが白か分かりません。8 または 16 ビット、あるいは 0 から 1 の浮動小数点数で保存してください。</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind CrackView cannot read ({kind}): save it as an 8-bit TIFF or PNG.</source>
        <translation>{path} は CrackView が読めない種類の TIFF です（{kind}）。8 ビットの TIFF か PNG で保存してください。</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind that only GDAL reads: install it with pip install crackview[geo].</source>
        <translation>{path} は GDAL でのみ読み込める種類の TIFF です。pip install crackview[geo] でインストールしてください。</translation>
    </message>
    <message>
        <source>{path} is a TIFF without a picture: copy it again or choose another photo.</source>
        <translation>{path} は画像のない TIFF です。もう一度コピーするか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a photo: open the photos in it instead.</source>
        <translation>{path} は写真ではなくフォルダーです。中の写真を開いてください。</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself: choose another photo.</source>
        <translation>{path} は自分自身に戻るリンクです。別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{path} is a raw picture of a camera&apos;s sensor: develop it into a JPEG or TIFF.</source>
        <translation>{path} はカメラの RAW 画像です。JPEG か TIFF に現像してください。</translation>
    </message>
    <message>
        <source>{path} is another file than the one that was judged. What was judged is kept, and is there again when that file is.</source>
        <translation>{path} は、判定されたファイルとは別のファイルです。判定は保存されており、そのファイルが戻ると再び表示されます。</translation>
    </message>
    <message>
        <source>{path} is another photo by now: its mask has another size.</source>
        <translation>{path} は別の写真になっています。マスクの大きさが異なります。</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be repaired where it is: {reason}</source>
        <translation>{path} は壊れており、その場所では修復できません：{reason}</translation>
    </message>
    <message>
        <source>{path} is damaged or cut off: copy it again from the camera or choose another photo.</source>
        <translation>{path} は壊れているか途切れています。カメラからコピーし直すか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} は破損しています。</translation>
    </message>
    <message>
        <source>{path} is damaged: begin again with --resume, which makes it anew.</source>
        <translation>{path} は壊れています。--resume でもう一度始めると作り直されます。</translation>
    </message>
    <message>
        <source>{path} is damaged: its palette is missing; copy it again or choose another photo.</source>
        <translation>{path} は壊れています（パレットがありません）。もう一度コピーするか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes): copy it again from the camera.</source>
        <translation>{path} は空です（0 バイト）。カメラからコピーし直してください。</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB: use the SRT file that the drone wrote.</source>
        <translation>{path} は {most} MB を超えています。ドローンが書いた SRT ファイルを使ってください。</translation>
    </message>
    <message>
        <source>{path} is neither a file nor one of the rules for ratings ({names}): name one of them.</source>
        <translation>{path} はファイルでも付属の評価規則({names})でもありません。いずれかを指定してください。</translation>
    </message>
    <message>
        <source>{path} is no rule for ratings at {where} ({reason}): correct it.</source>
        <translation>{path} の {where} は評価規則として正しくありません({reason})。修正してください。</translation>
    </message>
    <message>
        <source>{path} is not TOML ({reason}): correct it.</source>
        <translation>{path} は TOML ではありません({reason})。修正してください。</translation>
    </message>
    <message>
        <source>{path} is not there (any more): connect the drive, or put the photos back where they were.</source>
        <translation>{path} がありません（削除された可能性があります）。ドライブを接続するか、写真を元の場所に戻してください。</translation>
    </message>
    <message>
        <source>{path} is of a later CrackView: install that one.</source>
        <translation>{path} は新しいバージョンの CrackView のものです。そのバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>{path} is the mosaic itself: choose another folder.</source>
        <translation>{path} はモザイク自体です。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} is too large for a rule for ratings: choose another file.</source>
        <translation>{path} は評価規則として大きすぎます。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, look at {photos} again; the damaged file is now {aside}.</source>
        <translation>{path} が壊れていました。{count}は読み取れて残っています。{photos} をもう一度確認してください。壊れたファイルは {aside} になりました。</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, scale and settings of the folder were not, set them again; the damaged file is now {aside}.</source>
        <translation>{path} が壊れていました。{count}は読み取れて残っていますが、フォルダーの縮尺と設定は失われたため、もう一度設定してください。壊れたファイルは {aside} になりました。</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): check the store, then begin the run again or resume it.</source>
        <translation>{path} は保存されませんでした（{reason}）。オンラインストレージを確認してから、実行をやり直すか再開してください。</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{place} cannot be reached: {reason}.</source>
        <translation>{place} に接続できません: {reason}。</translation>
    </message>
    <message>
        <source>{place} holds no results of crackview fleet: name the --out of a run.</source>
        <translation>{place} には crackview fleet の結果がありません。実行時の --out を指定してください。</translation>
    </message>
    <message>
        <source>{title} is live and has no frame {index} to go to: record it first.</source>
        <translation>{title} はライブなのでフレーム {index} へ移れません。先に録画してください。</translation>
    </message>
    <message>
        <source>{title} is no address: write it as rtsp://host:port/path.</source>
        <translation>{title} はアドレスではありません。rtsp://host:port/path の形で書いてください。</translation>
    </message>
    <message>
        <source>{text!r} is no noise: write NAME:SEVERITY, such as salt:3.</source>
        <translation>{text!r} はノイズではありません。salt:3 のように NAME:SEVERITY の形で書いてください。</translation>
    </message>
    <message>
        <source>{path} is no recipe: choose a text file that the Lab has saved.</source>
        <translation>{path} はレシピではありません。ラボで保存したテキストファイルを選んでください。</translation>
    </message>
    <message>
        <source>{path} is not a file: choose a video.</source>
        <translation>{path} はファイルではありません。動画を選んでください。</translation>
    </message>
    <message>
        <source>{path} is not a picture CrackView can read: choose a {kinds} file.</source>
        <translation>{path} は CrackView が読める画像ではありません。{kinds} のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{path} is not a regular file: choose a photo.</source>
        <translation>{path} は通常のファイルではありません。写真を選んでください。</translation>
    </message>
    <message>
        <source>{0} is not complete because of an error; the log has details.</source>
        <translation>エラーのため {0} は不完全です。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{name} is not plugged in (any more): plug it in and choose it again.</source>
        <translation>{name} が接続されていません。接続して選び直してください。</translation>
    </message>
    <message>
        <source>{path} is not there (any more): check the path or choose another photo.</source>
        <translation>{path} がありません。パスを確認するか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{path} is not there: name a video, a folder of photos or an address such as rtsp://host/path.</source>
        <translation>{path} がありません。動画、写真のフォルダー、または rtsp://host/path のようなアドレスを指定してください。</translation>
    </message>
    <message>
        <source>{target} is the open video, which CrackView never changes: choose another name.</source>
        <translation>{target} は開いている動画です。CrackView は元の動画を変更しません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} is the photo itself, which CrackView never changes: choose another name.</source>
        <translation>{0} は元の写真です。CrackView は元の写真を変更しません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} judged findings</source>
        <translation>判定済みの検出箇所 {0} 件</translation>
    </message>
    <message>
        <source>{path} may not be read: allow your account to read it or choose another photo.</source>
        <translation>{path} を読む権限がありません。権限を与えるか、別の写真を選んでください。</translation>
    </message>
    <message>
        <source>{name} may not be used by your account: have it added to the group video and log in again.</source>
        <translation>アカウントに {name} を使う権限がありません。video グループに追加してもらい、ログインし直してください。</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>ほか {0} 件</translation>
    </message>
    <message>
        <source>{title} names no host: write it as {scheme}://host:port/path.</source>
        <translation>{title} にホスト名がありません。{scheme}://host:port/path の形で書いてください。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} of {1} could not be analysed: Photo, Photos with problems says why.</source>
        <translation>{1} のうち {0} を解析できませんでした。理由は「写真」の「問題のある写真」にあります。</translation>
    </message>
    <message>
        <source>{title} names no port: write it as {scheme}://host:port.</source>
        <translation>{title} にポートがありません。{scheme}://ホスト:ポート の形で入力してください。</translation>
    </message>
    <message>
        <source>{unreviewed} of {findings} findings to review</source>
        <translation>検出箇所 {findings} 件中 {unreviewed} 件が未確認</translation>
    </message>
    <message>
        <source>{what} of {length_mm:g} mm</source>
        <translation>{what}（{length_mm:g} mm）</translation>
    </message>
    <message>
        <source>{0} of {1} photos are not in the export. {2}</source>
        <translation>写真 {1} 枚のうち {0} 枚は書き出しに含まれていません。{2}</translation>
    </message>
    <message>
        <source>{0} of {1} photos saved as training data in {2}</source>
        <translation>写真 {1} 枚中 {0} 枚を学習データとして {2} に保存しました</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>写真 {0} 枚</translation>
    </message>
    <message>
        <source>{photos} photos and {findings} findings</source>
        <translation>写真 {photos} 枚と検出箇所 {findings} 件</translation>
    </message>
    <message>
        <source>{0} photos/s</source>
        <translation>{0} 枚/秒</translation>
    </message>
    <message>
        <source>{total} pictures of other kinds were left out ({kinds}): make JPEG or TIFF of them{hint}.</source>
        <translation>別の形式の画像 {total} 枚を除きました（{kinds}）。JPEG か TIFF にしてください{hint}。</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{title} sends no pictures any more: check the camera and the network.</source>
        <translation>{title} から映像が来なくなりました。カメラとネットワークを確認してください。</translation>
    </message>
    <message>
        <source>{path} shows no picture: it is no video, or damaged or cut off; copy it again.</source>
        <translation>{path} は映像を表示できません。動画でないか、壊れているか途切れています。コピーし直してください。</translation>
    </message>
    <message>
        <source>{path} shows no picture: this build cannot read {kind}; make an H.264 of it.</source>
        <translation>{path} は映像を表示できません。この CrackView は {kind} を読めません。H.264 に変換してください。</translation>
    </message>
    <message>
        <source>{title} shows no picture: {reason}.</source>
        <translation>{title} は映像を表示できません：{reason}。</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} ステップ</translation>
    </message>
    <message>
        <source>{path} waits for its new model {model}: analyse all photos first.</source>
        <translation>{path} は新しいモデル {model} を待っています。先にすべての写真を解析してください。</translation>
    </message>
    <message>
        <source>{what} was changed in another window: look at it as it is now, and repeat your change.</source>
        <translation>{what} は別のウィンドウで変更されました。今の状態を見て、変更をやり直してください。</translation>
    </message>
    <message>
        <source>{source} was changed or not analysed yet: open it in Inspect first.</source>
        <translation>{source} は変更されたか未解析です。先に点検で開いてください。</translation>
    </message>
    <message>
        <source>{path} was damaged and is repaired.</source>
        <translation>{path} は壊れていましたが、修復されました。</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept; the damaged file is now {aside}.</source>
        <translation>{path} が壊れていました。{count}は読み取れて残っています。壊れたファイルは {aside} になりました。</translation>
    </message>
    <message>
        <source>{path} was made by a newer CrackView: update CrackView to open it.</source>
        <translation>{path} はより新しい CrackView で作られました。開くには CrackView を更新してください。</translation>
    </message>
    <message>
        <source>{path} was measured with the model {stored}, which is not there: its findings stay, and the picture shows what {model} sees. Run again to measure with that one.</source>
        <translation>{path} は、ここにないモデル {stored} で測定されました。検出箇所はそのまま残り、画面は {model} の結果を示します。そのモデルで測るには、もう一度実行してください。</translation>
    </message>
    <message>
        <source>{path} was measured with the model {model}, whose map is not kept: it stays as it is; open it in Inspect to see it, or to run this model.</source>
        <translation>{path} はモデル {model} で測定され、その確率マップは保存されていません。そのまま残ります。見るかこのモデルを実行するには、点検で開いてください。</translation>
    </message>
    <message>
        <source>{path} was moved or deleted while it was open: put it back, or open the folder again.</source>
        <translation>{path} は開いている間に移動または削除されました。元に戻すか、フォルダーを開き直してください。</translation>
    </message>
    <message>
        <source>{0} was not analysed to its end because of an error; the log has details.</source>
        <translation>エラーのため {0} の解析が途中で終わりました。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} was not compared because of an error in CrackView; the log has details.</source>
        <translation>CrackView のエラーのため {0} は比較されませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{0} was not recorded: there was no frame to write.</source>
        <translation>{0} は録画されませんでした。書き込むフレームがありませんでした。</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): choose another folder or name.</source>
        <translation>{path} は保存されませんでした（{reason}）。別のフォルダーか名前を選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved because a folder of that name is there: choose another name.</source>
        <translation>同じ名前のフォルダーがあるため {path} は保存されませんでした。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved because a part of its path is a file: choose another folder.</source>
        <translation>パスの途中がファイルのため {path} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved because another window was writing all the time: try again.</source>
        <translation>別のウィンドウが書き込み続けていたため {path} は保存されませんでした。やり直してください。</translation>
    </message>
    <message>
        <source>{path} was not saved because it may not be written to: allow it, or copy the folder to another place.</source>
        <translation>書き込みが許可されていないため {path} は保存されませんでした。許可するか、フォルダーを別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder cannot be written to: choose another folder.</source>
        <translation>フォルダーに書き込めないため {path} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder may not be written to: choose another folder.</source>
        <translation>フォルダーへの書き込みが許可されていないため {path} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved because no frame came: record longer.</source>
        <translation>フレームが来なかったため {path} は保存されませんでした。もっと長く録画してください。</translation>
    </message>
    <message>
        <source>{0} was not saved because of an error in CrackView; the log has details.</source>
        <translation>CrackView のエラーのため {0} は保存されませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full or failing: choose another folder.</source>
        <translation>ディスクが一杯か故障しているため {path} は保存されませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and repeat what you did last.</source>
        <translation>ディスクが一杯のため {path} は保存されませんでした。空きを作り、直前の操作をやり直してください。</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and save again.</source>
        <translation>ディスクが一杯のため {path} は保存されませんでした。空きを作って保存し直してください。</translation>
    </message>
    <message>
        <source>{path} was not saved because {suffix} cannot be written here: choose {usable}.</source>
        <translation>ここでは {suffix} を書けないため {path} は保存されませんでした。{usable} を選んでください。</translation>
    </message>
    <message>
        <source>{target} was not written because it is itself a photo: choose another folder.</source>
        <translation>{target} はそれ自体が写真のため書き込まれませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} was not written because of an error in CrackView; see the log.</source>
        <translation>CrackView のエラーのため {0} は書き込まれませんでした。ログを見てください。</translation>
    </message>
    <message>
        <source>{own_width} x {own_height} and not {width} x {height} pixels</source>
        <translation>{width} x {height} ではなく {own_width} x {own_height} 画素</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} 画素</translation>
    </message>
    <message>
        <source>{0}, undone</source>
        <translation>{0}、取り消し済み</translation>
    </message>
    <message>
        <source>{0}, {1} tips</source>
        <translation>{0}、端点 {1}</translation>
    </message>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}、未確認 {1} 件</translation>
    </message>
    <message>
        <source>{0}: copy it, or send the file along when you report the problem.</source>
        <translation>{0}：問題を報告するときに、コピーするかファイルを添えてください。</translation>
    </message>
    <message>
        <source>{0}: joins finding {1}</source>
        <translation>{0}: 検出箇所 {1} に合わさる</translation>
    </message>
    <message>
        <source>{reason}; check the address and the network</source>
        <translation>{reason}。アドレスとネットワークを確認してください</translation>
    </message>
    <message>
        <source>{0}; for {1}</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0}; seed {1}</source>
        <translation>{0}、シード {1}</translation>
    </message>
</context>
</TS>
