<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CrackView</name>
    <message>
        <source>
Corrections are kept beside a photo: save this picture to a file and open that.</source>
        <translation>
更正保存在照片旁：请将此图片保存为文件再打开。</translation>
    </message>
    <message>
        <source>   breaks at {0}</source>
        <translation>   在 {0} 级失效</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;2 panes</source>
        <translation>2 个窗格(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 panes</source>
        <translation>3 个窗格(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 panes</source>
        <translation>4 个窗格(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;About CrackView</source>
        <translation>关于 CrackView(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>实际像素(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Analyse all photos</source>
        <translation>分析所有照片(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Analyse whole video</source>
        <translation>分析整个视频(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bare picture while held</source>
        <translation>按住时仅显示图像(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>闪烁(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>画笔(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clear all corrections</source>
        <translation>清除所有更正(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear both points</source>
        <translation>清除两个标记点(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare with an earlier photo…</source>
        <translation>与早期照片比较(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Contour</source>
        <translation>轮廓(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy recipe as text</source>
        <translation>将配方复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete finding</source>
        <translation>删除检出项(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>结束比较(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮擦(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>填充(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>查找操作(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>定格(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide overlay</source>
        <translation>隐藏叠加层(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;High severity</source>
        <translation>严重程度高(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;In the report</source>
        <translation>列入报告(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>检查(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Join two</source>
        <translation>合并两个(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>套索(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Leave full screen</source>
        <translation>退出全屏(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Load recipe…</source>
        <translation>加载配方(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>循环(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Low severity</source>
        <translation>严重程度低(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lower threshold</source>
        <translation>降低阈值(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Medium severity</source>
        <translation>严重程度中(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一个检出项(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>下一张照片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next to review</source>
        <translation>下一个待复核(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>噪声(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Noise on the frames</source>
        <translation>对各帧施加噪声(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>打开照片(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加层(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Paste photo</source>
        <translation>粘贴照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>上一张照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Raise threshold</source>
        <translation>提高阈值(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>帧率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset all sliders</source>
        <translation>重置所有滑块(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Right and wrong pixels</source>
        <translation>正确与错误像素(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>重新分析(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save overlay…</source>
        <translation>保存叠加图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save recipe…</source>
        <translation>保存配方(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>比例尺(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>快照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split one</source>
        <translation>拆分一个(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Strip below</source>
        <translation>下方栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;System check…</source>
        <translation>系统检查(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Trace a crack</source>
        <translation>描绘裂缝(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Two dates</source>
        <translation>两个日期(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>欢迎(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>0 is the draw of every table and of crackview evaluate</source>
        <translation>0 是所有表格和 crackview evaluate 使用的种子</translation>
    </message>
    <message>
        <source>0.2 to 0.5 mm</source>
        <translation>0.2 至 0.5 mm</translation>
    </message>
    <message>
        <source>0.5 to 1 mm</source>
        <translation>0.5 至 1 mm</translation>
    </message>
    <message>
        <source>1 branch</source>
        <translation>1 个分支</translation>
    </message>
    <message>
        <source>1 euro coin</source>
        <translation>1 欧元硬币</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>1 file was left out because CrackView wrote it: a mask, a probability map or an overlay.</source>
        <translation>已略过 1 个由 CrackView 生成的文件：掩膜、概率图或叠加图。</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 个检出项</translation>
    </message>
    <message>
        <source>1 judged finding</source>
        <translation>1 个已判定的检出项</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 张照片</translation>
    </message>
    <message>
        <source>1 photo and {findings} findings</source>
        <translation>1 张照片和 {findings} 个检出项</translation>
    </message>
    <message>
        <source>1 picture of another kind was left out ({kinds}): make a JPEG or TIFF of it{hint}.</source>
        <translation>已略过 1 张其他格式的图片（{kinds}）：请转换为 JPEG 或 TIFF{hint}。</translation>
    </message>
    <message>
        <source>1 px =</source>
        <translation>1 px =</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>1 to 2 mm</source>
        <translation>1 至 2 mm</translation>
    </message>
    <message>
        <source>16-bit grey</source>
        <translation>16 位灰度</translation>
    </message>
    <message>
        <source>2 euro coin</source>
        <translation>2 欧元硬币</translation>
    </message>
    <message>
        <source>2 mm and more</source>
        <translation>2 mm 及以上</translation>
    </message>
    <message>
        <source>32-bit grey</source>
        <translation>32 位灰度</translation>
    </message>
    <message>
        <source>8-bit colour</source>
        <translation>8 位彩色</translation>
    </message>
    <message>
        <source>8-bit colour with alpha</source>
        <translation>8 位彩色带透明</translation>
    </message>
    <message>
        <source>8-bit grey</source>
        <translation>8 位灰度</translation>
    </message>
    <message>
        <source>8-bit grey with alpha</source>
        <translation>8 位灰度带透明</translation>
    </message>
    <message>
        <source>95 of 100 places along the crack are narrower</source>
        <translation>沿裂缝 100 处中有 95 处更窄</translation>
    </message>
    <message>
        <source>A clean photo: all models find the crack.</source>
        <translation>无噪声的照片：所有模型都能找到裂缝。</translation>
    </message>
    <message>
        <source>A pasted picture does not move: open it in Inspect.</source>
        <translation>粘贴的图片不是视频：请在“检查”中打开。</translation>
    </message>
    <message>
        <source>A pasted picture has none: save it to a file and open that.</source>
        <translation>粘贴的图片没有比例尺：请保存为文件再打开。</translation>
    </message>
    <message>
        <source>A&amp;ccept photo</source>
        <translation>接受照片(&amp;C)</translation>
    </message>
    <message>
        <source>A4 sheet, long side</source>
        <translation>A4 纸，长边</translation>
    </message>
    <message>
        <source>A4 sheet, short side</source>
        <translation>A4 纸，短边</translation>
    </message>
    <message>
        <source>ACI 224R exposure</source>
        <translation>ACI 224R 环境暴露</translation>
    </message>
    <message>
        <source>ACI 224R-01, table 4.1: a guide to reasonable crack widths, reinforced concrete under service loads</source>
        <translation>ACI 224R-01 表 4.1：使用荷载下钢筋混凝土合理裂缝宽度指南</translation>
    </message>
    <message>
        <source>About CrackView</source>
        <translation>关于 CrackView</translation>
    </message>
    <message>
        <source>Accept finding {0}</source>
        <translation>接受检出项 {0}</translation>
    </message>
    <message>
        <source>Accept photo</source>
        <translation>接受照片</translation>
    </message>
    <message>
        <source>Accept {0} findings</source>
        <translation>接受 {0} 个检出项</translation>
    </message>
    <message>
        <source>Actions and their keys.</source>
        <translation>各项操作及其按键。</translation>
    </message>
    <message>
        <source>Actions that fit</source>
        <translation>匹配的操作</translation>
    </message>
    <message>
        <source>Address of a stream</source>
        <translation>视频流地址</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致度</translation>
    </message>
    <message>
        <source>All noises</source>
        <translation>所有噪声</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>All photos of the strip</source>
        <translation>下方栏中的所有照片</translation>
    </message>
    <message>
        <source>Along the centre line, with all branches</source>
        <translation>沿中心线，含所有分支</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px; analyse again</source>
        <translation>已用 {0}、阈值 {1}、{2} px 分析；请重新分析</translation>
    </message>
    <message>
        <source>Analysing photos</source>
        <translation>正在分析照片</translation>
    </message>
    <message>
        <source>Analysing {0}</source>
        <translation>正在分析 {0}</translation>
    </message>
    <message>
        <source>Another &amp;draw</source>
        <translation>重新抽样(&amp;D)</translation>
    </message>
    <message>
        <source>Another draw for each &amp;frame</source>
        <translation>每帧重新抽样(&amp;F)</translation>
    </message>
    <message>
        <source>Another language is shown from the next start on.</source>
        <translation>语言更改将在下次启动时生效。</translation>
    </message>
    <message>
        <source>Another window had changed this photo as well: both changes are in it now.</source>
        <translation>另一窗口也更改了此照片：现在两处更改均已保留。</translation>
    </message>
    <message>
        <source>Another window has measured this photo with {stored} at the threshold {threshold:.2f}.</source>
        <translation>另一窗口已用 {stored} 以阈值 {threshold:.2f} 测量此照片。</translation>
    </message>
    <message>
        <source>Applied from the top down: drag a noise to another place</source>
        <translation>自上而下依次施加：拖动可调整顺序</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply threshold to all p&amp;hotos…</source>
        <translation>将阈值应用到所有照片(&amp;H)…</translation>
    </message>
    <message>
        <source>Apply to all photos</source>
        <translation>应用到所有照片</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>As a share of the picture&apos;s diagonal, where it is longest</source>
        <translation>在最长的一帧中，占图像对角线的比例</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>初始状态</translation>
    </message>
    <message>
        <source>As the camera likes</source>
        <translation>由摄像头决定</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card if there is one, else every core of the processor.</source>
        <translation>“自动”优先使用显卡，否则使用处理器的全部核心。</translation>
    </message>
    <message>
        <source>Back to the clean picture.</source>
        <translation>恢复为无噪声的图像。</translation>
    </message>
    <message>
        <source>Back to the panes</source>
        <translation>返回窗格</translation>
    </message>
    <message>
        <source>Back to the preset of this name, or to what it was before</source>
        <translation>恢复为此名称的预设或之前的内容</translation>
    </message>
    <message>
        <source>Back to what the model found in this photo; can be undone.</source>
        <translation>恢复为模型在此照片中的检出结果；可撤销。</translation>
    </message>
    <message>
        <source>Back to {0:.2f}, the model&apos;s own threshold</source>
        <translation>恢复为模型自身的阈值 {0:.2f}</translation>
    </message>
    <message>
        <source>Bank card, long side</source>
        <translation>银行卡，长边</translation>
    </message>
    <message>
        <source>Bank card, short side</source>
        <translation>银行卡，短边</translation>
    </message>
    <message>
        <source>Bare picture</source>
        <translation>仅图像</translation>
    </message>
    <message>
        <source>Begin again at the end.</source>
        <translation>播放到末尾后从头开始。</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Blink &amp;between the dates</source>
        <translation>在两个日期间闪烁(&amp;B)</translation>
    </message>
    <message>
        <source>Blur: out of focus, or a moving drone.</source>
        <translation>模糊：失焦，或无人机在移动。</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Branch {0} · {1} {2}</source>
        <translation>分支 {0} · {1} {2}</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Breaks at: the first severity at which Dice halves. * never seen in training.</source>
        <translation>“失效”：Dice 首次减半时的严重程度。* 训练中从未出现。</translation>
    </message>
    <message>
        <source>Brick DF, height</source>
        <translation>DF 砖，高度</translation>
    </message>
    <message>
        <source>Brick NF, height</source>
        <translation>NF 砖，高度</translation>
    </message>
    <message>
        <source>Brick NF, length</source>
        <translation>NF 砖，长度</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>画笔笔画</translation>
    </message>
    <message>
        <source>But not within</source>
        <translation>但间隔不少于</translation>
    </message>
    <message>
        <source>By &amp;camera and distance…</source>
        <translation>按相机和距离(&amp;C)…</translation>
    </message>
    <message>
        <source>By a &amp;line of known length…</source>
        <translation>按已知长度的线(&amp;L)…</translation>
    </message>
    <message>
        <source>By a known &amp;object…</source>
        <translation>按已知物体(&amp;O)…</translation>
    </message>
    <message>
        <source>By a known &amp;rectangle…</source>
        <translation>按已知矩形(&amp;R)…</translation>
    </message>
    <message>
        <source>C&amp;ancel what is running</source>
        <translation>取消正在运行的任务(&amp;A)</translation>
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
        <translation>COCO 实例</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU，1 个线程</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU，{threads} 个线程</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>取消正在运行的任务</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled: what was written as a whole is there, and nothing else</source>
        <translation>已取消：仅保留已完整写出的内容</translation>
    </message>
    <message>
        <source>Cancelled: {0} analysed, {1} to go</source>
        <translation>已取消：已分析 {0}，剩余 {1}</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Change finding {0}</source>
        <translation>更改检出项 {0}</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>更改阈值</translation>
    </message>
    <message>
        <source>Change {0} findings</source>
        <translation>更改 {0} 个检出项</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Cheap sensor</source>
        <translation>廉价传感器</translation>
    </message>
    <message>
        <source>Checking this computer: cameras and codecs take a moment…</source>
        <translation>正在检测本机：摄像头和编解码器需要片刻…</translation>
    </message>
    <message>
        <source>Choose a camera of this computer, or type the address of a stream.</source>
        <translation>选择本机的摄像头，或输入视频流地址。</translation>
    </message>
    <message>
        <source>Choose a folder whose pictures are shown one after the other, as a video.</source>
        <translation>选择一个文件夹，其中的图片将像视频一样依次显示。</translation>
    </message>
    <message>
        <source>Choose a folder; its photos appear in the strip below.</source>
        <translation>选择一个文件夹，其照片显示在下方栏中。</translation>
    </message>
    <message>
        <source>Choose a video file to look at.</source>
        <translation>选择要查看的视频文件。</translation>
    </message>
    <message>
        <source>Choose an earlier photo of the same place; what is new, grown or gone is shown.</source>
        <translation>选择同一位置的早期照片；显示新增、扩展或消失的裂缝。</translation>
    </message>
    <message>
        <source>Choose one or more photos to look at.</source>
        <translation>选择一张或多张要查看的照片。</translation>
    </message>
    <message>
        <source>Choose the black-and-white picture that says where the cracks of this photo are.</source>
        <translation>选择标明此照片裂缝位置的黑白图像。</translation>
    </message>
    <message>
        <source>Choose the folder for {0}</source>
        <translation>选择 {0} 的文件夹</translation>
    </message>
    <message>
        <source>Choose what to measure and press Start. Results come as they are found and stay when you stop.</source>
        <translation>选择测量内容并点击“开始”。结果会陆续显示，停止后仍会保留。</translation>
    </message>
    <message>
        <source>Choose where snapshots and recordings go</source>
        <translation>选择快照和录像的保存位置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>无噪声</translation>
    </message>
    <message>
        <source>Clear all corrections</source>
        <translation>清除所有更正</translation>
    </message>
    <message>
        <source>Click a finding to delete it</source>
        <translation>点击检出项以删除</translation>
    </message>
    <message>
        <source>Click on both ends of a crack that was missed; its way between is found.</source>
        <translation>点击漏检裂缝的两端；自动找出其间走向。</translation>
    </message>
    <message>
        <source>Click one finding, then the other: the gap is bridged</source>
        <translation>先点击一个检出项，再点击另一个：间隙将被连接</translation>
    </message>
    <message>
        <source>Click two findings that are one crack; the gap is bridged.</source>
        <translation>点击同属一条裂缝的两个检出项；间隙将被连接。</translation>
    </message>
    <message>
        <source>Click where the crack begins and where it ends; Shift+click for places between</source>
        <translation>点击裂缝的起点和终点；Shift+点击添加中间点</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>委托方</translation>
    </message>
    <message>
        <source>Close CrackView.</source>
        <translation>关闭 CrackView。</translation>
    </message>
    <message>
        <source>Close so&amp;urce</source>
        <translation>关闭来源(&amp;U)</translation>
    </message>
    <message>
        <source>Close source on leavin&amp;g</source>
        <translation>离开时关闭来源(&amp;G)</translation>
    </message>
    <message>
        <source>Close the camera, stream or video that is open in Live.</source>
        <translation>释放在实时中打开的摄像头、视频流或视频。</translation>
    </message>
    <message>
        <source>Close the source when another workspace is shown; without it a camera goes on.</source>
        <translation>显示其他工作区时关闭来源；否则摄像头会继续运行。</translation>
    </message>
    <message>
        <source>Co&amp;rrect</source>
        <translation>更正(&amp;R)</translation>
    </message>
    <message>
        <source>Come closer.</source>
        <translation>放大。</translation>
    </message>
    <message>
        <source>Compare four.</source>
        <translation>比较四个。</translation>
    </message>
    <message>
        <source>Compare three.</source>
        <translation>比较三个。</translation>
    </message>
    <message>
        <source>Compare two.</source>
        <translation>比较两个。</translation>
    </message>
    <message>
        <source>Compare with an earlier photo</source>
        <translation>与早期照片比较</translation>
    </message>
    <message>
        <source>Comparing with {0}</source>
        <translation>正在与 {0} 比较</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Copy the sha256 of {0}</source>
        <translation>复制 {0} 的 sha256</translation>
    </message>
    <message>
        <source>Copy the whole hash: {0}</source>
        <translation>复制完整哈希：{0}</translation>
    </message>
    <message>
        <source>Copy versions and model hashes as text</source>
        <translation>将版本和模型哈希复制为文本</translation>
    </message>
    <message>
        <source>Correcting tools</source>
        <translation>更正工具</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>裂缝</translation>
    </message>
    <message>
        <source>Crack pixels</source>
        <translation>裂缝像素</translation>
    </message>
    <message>
        <source>Crack texture</source>
        <translation>裂缝纹理</translation>
    </message>
    <message>
        <source>Crack-width &amp;gauge card</source>
        <translation>裂缝宽度比对卡(&amp;G)</translation>
    </message>
    <message>
        <source>CrackView ended unexpectedly (begun {0}); {1}.</source>
        <translation>CrackView 意外退出（启动于 {0}）；{1}。</translation>
    </message>
    <message>
        <source>CrackView is under the MIT licence. The weights of its models were trained on public photo sets, most of which allow research and education only: the card of each model names them with their licences.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3 ({0}). They are separate libraries, loaded when CrackView starts: you may replace them by versions of your own, and take CrackView apart to see how your changes work with it. Their source is at {1} and {2}.</source>
        <translation>CrackView 采用 MIT 许可证。其模型权重由公开照片集训练得到，其中多数仅允许用于研究和教学：各模型的模型卡列出了这些照片集及其许可证。

Qt 和 PySide6 依据 GNU 宽通用公共许可证第 3 版（{0}）使用。它们是独立的库，在 CrackView 启动时加载：您可以用自己的版本替换它们，也可以拆解 CrackView 以了解您的修改如何运行。其源代码位于 {1} 和 {2}。</translation>
    </message>
    <message>
        <source>CrackView {0}</source>
        <translation>CrackView {0}</translation>
    </message>
    <message>
        <source>Cracks of a video appear here, each once, when its frames are analysed.</source>
        <translation>分析视频的帧之后，其中的裂缝会显示在这里，每条一次。</translation>
    </message>
    <message>
        <source>DXF</source>
        <translation>DXF</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dark texts on a light ground.</source>
        <translation>浅色背景上的深色文字。</translation>
    </message>
    <message>
        <source>Defocus</source>
        <translation>失焦</translation>
    </message>
    <message>
        <source>Delete finding {0}</source>
        <translation>删除检出项 {0}</translation>
    </message>
    <message>
        <source>Delete the selected findings, or those that you click.</source>
        <translation>删除选中的或点击的检出项。</translation>
    </message>
    <message>
        <source>Delete {0} findings</source>
        <translation>删除 {0} 个检出项</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Dice against severity</source>
        <translation>Dice 随严重程度的变化</translation>
    </message>
    <message>
        <source>Difference of the two probabilities</source>
        <translation>两个概率之差</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Directions of the cracks</source>
        <translation>裂缝方向</translation>
    </message>
    <message>
        <source>Disa&amp;greement of all</source>
        <translation>全部模型的分歧(&amp;G)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the problem</source>
        <translation>关闭此问题提示</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Do again what was taken back last.</source>
        <translation>重做上次撤销的操作。</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Double-click a step, or press Enter, to go back or forth to it</source>
        <translation>双击某一步或按回车键即可前往该步</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Drag along something of known length; then move its ends, with the arrow keys by a quarter of a pixel.</source>
        <translation>沿已知长度的物体拖动；然后移动端点，方向键每次移动四分之一像素。</translation>
    </message>
    <message>
        <source>Drag along the side of the object.</source>
        <translation>沿物体的边拖动。</translation>
    </message>
    <message>
        <source>Drag out or click the corners of a rectangle on the wall, then move each onto its place. Sizes follow the wall&apos;s plane.</source>
        <translation>在墙面上拖出矩形或点击其四角，再逐一调整到位。尺寸以墙面为准。</translation>
    </message>
    <message>
        <source>Draw a line across a crack to cut it in two</source>
        <translation>画线横穿裂缝将其一分为二</translation>
    </message>
    <message>
        <source>Draw a line across a finding that is two cracks.</source>
        <translation>在实为两条裂缝的检出项上画一条横切线。</translation>
    </message>
    <message>
        <source>Draw a line along a sheet of paper, a bank card, a coin or a brick.</source>
        <translation>沿一张纸、银行卡、硬币或砖块画线。</translation>
    </message>
    <message>
        <source>Draw a line along something whose length is known.</source>
        <translation>沿已知长度的物体画线。</translation>
    </message>
    <message>
        <source>Draw around what is crack, or with Shift around what is none.</source>
        <translation>圈出裂缝；按住 Shift 圈出非裂缝。</translation>
    </message>
    <message>
        <source>Draw around what is crack; Shift removes</source>
        <translation>圈出裂缝；Shift 为移除</translation>
    </message>
    <message>
        <source>Draw the corners of a rectangle on a wall that was seen from an angle.</source>
        <translation>在斜拍的墙面上绘制矩形的四角。</translation>
    </message>
    <message>
        <source>Draw the noise anew for each frame, as a real camera does, instead of keeping it in place.</source>
        <translation>让噪声像真实摄像头那样逐帧变化，而不是固定不变。</translation>
    </message>
    <message>
        <source>Drop a photo or a folder here, play the tour, or choose:</source>
        <translation>将照片或文件夹拖到此处、播放导览，或选择：</translation>
    </message>
    <message>
        <source>Drop a video here, or choose:</source>
        <translation>将视频拖到此处，或选择：</translation>
    </message>
    <message>
        <source>Drop photos or a folder here, paste a picture, or choose:</source>
        <translation>将照片或文件夹拖到此处、粘贴图片，或选择：</translation>
    </message>
    <message>
        <source>Drop photos, folders or videos</source>
        <translation>拖入照片、文件夹或视频</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>黄昏</translation>
    </message>
    <message>
        <source>E&amp;xport the sweep…</source>
        <translation>导出遍历测试(&amp;X)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>早期</translation>
    </message>
    <message>
        <source>Edit the width classes</source>
        <translation>编辑宽度等级</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Erase what is no crack; Shift paints</source>
        <translation>擦除非裂缝；Shift 为绘制</translation>
    </message>
    <message>
        <source>Every finding was reviewed</source>
        <translation>所有检出项均已复核</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export annotate&amp;d video…</source>
        <translation>导出标注视频(&amp;D)…</translation>
    </message>
    <message>
        <source>Export annotated video</source>
        <translation>导出标注视频</translation>
    </message>
    <message>
        <source>Export s&amp;hares…</source>
        <translation>导出占比(&amp;H)…</translation>
    </message>
    <message>
        <source>Export shares</source>
        <translation>导出占比</translation>
    </message>
    <message>
        <source>Export the c&amp;hanges…</source>
        <translation>导出变化(&amp;H)…</translation>
    </message>
    <message>
        <source>Export the changes</source>
        <translation>导出变化</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>导出遍历测试</translation>
    </message>
    <message>
        <source>Export trac&amp;k of findings…</source>
        <translation>导出检出项轨迹(&amp;K)…</translation>
    </message>
    <message>
        <source>Export track of findings</source>
        <translation>导出检出项轨迹</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Exported to {0}</source>
        <translation>已导出到 {0}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>F&amp;inding</source>
        <translation>检出项(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误检</translation>
    </message>
    <message>
        <source>Fast drone</source>
        <translation>高速无人机</translation>
    </message>
    <message>
        <source>Fi&amp;gures over the picture</source>
        <translation>在图像上显示数值(&amp;G)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>筛选检出项</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Finding cracks in {0}</source>
        <translation>正在 {0} 中查找裂缝</translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation>检出项 {0}</translation>
    </message>
    <message>
        <source>Finding {0} into the report</source>
        <translation>检出项 {0} 列入报告</translation>
    </message>
    <message>
        <source>Finding {number} is gone by now: nothing was changed.</source>
        <translation>检出项 {number} 已不存在：未作任何更改。</translation>
    </message>
    <message>
        <source>Finding {0} out of the report</source>
        <translation>检出项 {0} 移出报告</translation>
    </message>
    <message>
        <source>&amp;Joint</source>
        <translation>接缝(&amp;J)</translation>
    </message>
    <message>
        <source>A line of {size:.0f} px is too short for a scale: draw one of {least_px:g} px or more.</source>
        <translation>{size:.0f} 像素的线太短，无法得出比例尺：请画一条 {least_px:g} 像素或更长的线。</translation>
    </message>
    <message>
        <source>A marker&apos;s modules are {size:.1f} px wide, which is too little: go nearer, or use a larger gauge.</source>
        <translation>标记的模块宽 {size:.1f} 像素，太小：请靠近一些，或使用更大的量规。</translation>
    </message>
    <message>
        <source>A rectangle has a width and a height above 0 mm: type both.</source>
        <translation>矩形的宽和高都大于 0 mm：请输入两者。</translation>
    </message>
    <message>
        <source>A scale is a number of millimetres per pixel above 0, and its uncertainty is not negative, not {mm_per_px:g} and {uncertainty:g}.</source>
        <translation>比例尺是大于 0 的每像素毫米数，其不确定度不为负，而不是 {mm_per_px:g} 和 {uncertainty:g}。</translation>
    </message>
    <message>
        <source>Drawn by hand: it has no width class and is not compared for growth.</source>
        <translation>由人手绘：没有宽度等级，也不据此判断增长。</translation>
    </message>
    <message>
        <source>Find the &amp;marker again</source>
        <translation>重新查找标记(&amp;M)</translation>
    </message>
    <message>
        <source>Find the marker again</source>
        <translation>重新查找标记</translation>
    </message>
    <message>
        <source>Finding {0} is a joint</source>
        <translation>检出项 {0} 是接缝</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>检出项 {number}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检出项</translation>
    </message>
    <message>
        <source>Finds, shows and measures cracks in photos and video, and stays right when the picture is noisy.</source>
        <translation>在照片和视频中查找、显示和测量裂缝，图像有噪声时依然准确。</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Float this part, or dock it again</source>
        <translation>浮动此部分，或重新停靠</translation>
    </message>
    <message>
        <source>Fo&amp;llow Live</source>
        <translation>跟随“实时”(&amp;L)</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>Foggy morning</source>
        <translation>有雾的早晨</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for snapshots and recordings</source>
        <translation>快照和录像文件夹</translation>
    </message>
    <message>
        <source>Folder for training data: photos go to images, masks to masks</source>
        <translation>训练数据文件夹：照片存入 images，掩膜存入 masks</translation>
    </message>
    <message>
        <source>Folder of frames</source>
        <translation>帧图像文件夹</translation>
    </message>
    <message>
        <source>Forget which photos and folders were opened.</source>
        <translation>清除打开过的照片和文件夹记录。</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
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
        <source>GPU, {device}</source>
        <translation>GPU，{device}</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>高斯模糊</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>Give the other photos the threshold of this one, and its model if you want; judged photos stay.</source>
        <translation>将此照片的阈值（需要时连同模型）用于其他照片；已判定的照片保持不变。</translation>
    </message>
    <message>
        <source>Give the picture the whole screen.</source>
        <translation>用整个屏幕显示图像。</translation>
    </message>
    <message>
        <source>Go on where you were, or begin with something new.</source>
        <translation>从上次中断处继续，或开始新的工作。</translation>
    </message>
    <message>
        <source>Go one frame back in the file and hold.</source>
        <translation>后退一帧并停住。</translation>
    </message>
    <message>
        <source>Go to the next finding that is not reviewed yet, on the next photo if this one is done.</source>
        <translation>转到下一个未复核的检出项；本照片完成后转到下一张。</translation>
    </message>
    <message>
        <source>Go to the photo after this one.</source>
        <translation>转到下一张照片。</translation>
    </message>
    <message>
        <source>Go to the photo before this one.</source>
        <translation>转到上一张照片。</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>前往此步</translation>
    </message>
    <message>
        <source>Go to where cracks were seen before this frame.</source>
        <translation>转到此帧之前发现裂缝的位置。</translation>
    </message>
    <message>
        <source>Go to where the next cracks were seen.</source>
        <translation>转到下一处发现裂缝的位置。</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>显卡 (GPU)</translation>
    </message>
    <message>
        <source>Greatest difference of the probabilities</source>
        <translation>概率的最大差</translation>
    </message>
    <message>
        <source>HSV</source>
        <translation>HSV</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML 报告</translation>
    </message>
    <message>
        <source>Half of the places along the crack are narrower</source>
        <translation>沿裂缝一半的位置更窄</translation>
    </message>
    <message>
        <source>Heat &amp;map</source>
        <translation>热力图(&amp;M)</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide this part</source>
        <translation>隐藏此部分</translation>
    </message>
    <message>
        <source>Histogram of crack probabilities</source>
        <translation>裂缝概率直方图</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hold after one more frame.</source>
        <translation>前进一帧后停住。</translation>
    </message>
    <message>
        <source>Hold the button down and draw a line across the crack.</source>
        <translation>按住鼠标键，画一条横穿裂缝的线。</translation>
    </message>
    <message>
        <source>Hold the picture on the screen while capturing goes on.</source>
        <translation>停住画面，采集继续进行。</translation>
    </message>
    <message>
        <source>How severe it is, as set in the review</source>
        <translation>人工判定的严重程度</translation>
    </message>
    <message>
        <source>How many pixels have which crack probability; drag the line to set the threshold.</source>
        <translation>各裂缝概率对应的像素数；拖动线条以设置阈值。</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>标注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts…</source>
        <translation>更改快捷键(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Follow a crack</source>
        <translation>跟踪裂缝(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Joints</source>
        <translation>接缝(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Write on the photo</source>
        <translation>在照片上写字(&amp;W)</translation>
    </message>
    <message>
        <source>1 finding was not reviewed and is left out.</source>
        <translation>1 个检出项未复核，将被略去。</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>A mosaic is not read as a whole: read it window by window.</source>
        <translation>马赛克图不能整体读取：请逐窗口读取。</translation>
    </message>
    <message>
        <source>A part of the results cannot be read ({reason}): check the drive and read them again.</source>
        <translation>无法读取部分结果（{reason}）：请检查驱动器并重新读取。</translation>
    </message>
    <message>
        <source>A scale lies between {least:g} and {most:,.0f} millimetres per pixel, not at {mm_per_px:g}.</source>
        <translation>比例尺应在每像素 {least:g} 到 {most:,.0f} 毫米之间，不能是 {mm_per_px:g}。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>An inspection lies beside its photos: those of a store have to be copied to a folder.</source>
        <translation>检查文件与照片放在一起：在线存储中的照片须先复制到文件夹。</translation>
    </message>
    <message>
        <source>Analyse every Nth frame</source>
        <translation>每 N 帧分析一帧</translation>
    </message>
    <message>
        <source>Analyse mosaic…</source>
        <translation>分析马赛克图…</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px, without a second look; analyse again</source>
        <translation>已用 {0}、阈值 {1}、{2} px、无二次查看分析；请重新分析</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>At the threshold {0}, on {1}:</source>
        <translation>阈值为 {0} 时，在 {1} 上：</translation>
    </message>
    <message>
        <source>BCF 2.1</source>
        <translation>BCF 2.1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>CSV for Excel, {0}</source>
        <translation>Excel 用 CSV，{0}</translation>
    </message>
    <message>
        <source>Change shortcuts</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Choose a picture of any size, such as an orthomosaic; it has a window of its own, like a map.</source>
        <translation>选择任意大小的图像，例如正射影像；它像地图一样在单独的窗口中显示。</translation>
    </message>
    <message>
        <source>Choose a type, or write one of your own: it is kept for next time</source>
        <translation>选择类型，或输入自己的类型：会保留供下次使用</translation>
    </message>
    <message>
        <source>Choose what crackview fleet has written; its findings and photos are tables in a window of its own.</source>
        <translation>选择 crackview fleet 写入的内容；其检测结果和照片以表格显示在单独的窗口中。</translation>
    </message>
    <message>
        <source>Click a crack that was missed; it is followed in both directions to its ends.</source>
        <translation>点击漏检的裂缝；会沿两个方向跟踪到两端。</translation>
    </message>
    <message>
        <source>Click a crack to follow it to both ends, then where it goes on; Shift+click for another one</source>
        <translation>点击裂缝，跟踪到两端；再点击其延伸处；Shift+点击另一条</translation>
    </message>
    <message>
        <source>Click a row to see its photo.</source>
        <translation>单击一行以查看其照片。</translation>
    </message>
    <message>
        <source>Click along a line; click the last point again, or press Enter, to end it</source>
        <translation>沿线点击；再次点击最后一点或按 Enter 结束</translation>
    </message>
    <message>
        <source>Click around the damage; click the first or the last point again, or press Enter, to close it</source>
        <translation>沿损伤边缘点击；再次点击首点或末点，或按 Enter 闭合</translation>
    </message>
    <message>
        <source>Click both ends of a distance, or drag from one to the other</source>
        <translation>点击距离两端，或从一端拖到另一端</translation>
    </message>
    <message>
        <source>Click where the text is to stand</source>
        <translation>点击要放置文字的位置</translation>
    </message>
    <message>
        <source>Colour what was found correctly, falsely or missed.</source>
        <translation>用颜色区分正确检出、误检和漏检。</translation>
    </message>
    <message>
        <source>Con&amp;dition by element…</source>
        <translation>按构件的状态(&amp;D)…</translation>
    </message>
    <message>
        <source>Condition by element</source>
        <translation>按构件的状态</translation>
    </message>
    <message>
        <source>Condition form</source>
        <translation>状态评定表</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>CrackView&apos;s own</source>
        <translation>CrackView 自带模板</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损伤</translation>
    </message>
    <message>
        <source>De&amp;lete a model of your own…</source>
        <translation>删除自己的模型(&amp;L)…</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>默认键</translation>
    </message>
    <message>
        <source>Delamination</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete a model of your own</source>
        <translation>删除自己的模型</translation>
    </message>
    <message>
        <source>Delete a model that was made on this computer; those that ship, and what was found, stay.</source>
        <translation>删除在本机上生成的模型；随附的模型和已有的发现保留不变。</translation>
    </message>
    <message>
        <source>Distances, damage, arrows, boxes and texts from the menu Annotate appear here.</source>
        <translation>“标注”菜单绘制的距离、损伤、箭头、方框和文字显示在此处。</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <source>Drag from one corner of the box to the other</source>
        <translation>从方框一角拖到另一角</translation>
    </message>
    <message>
        <source>Drag to what the arrow is to point at</source>
        <translation>拖到箭头要指向的位置</translation>
    </message>
    <message>
        <source>Draw a &amp;box</source>
        <translation>画方框(&amp;B)</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>画方框</translation>
    </message>
    <message>
        <source>Draw an &amp;arrow</source>
        <translation>画箭头(&amp;A)</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>画箭头</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>手工绘制</translation>
    </message>
    <message>
        <source>Efflorescence</source>
        <translation>泛碱</translation>
    </message>
    <message>
        <source>Ele&amp;ment…</source>
        <translation>构件(&amp;M)…</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>构件</translation>
    </message>
    <message>
        <source>Element of the photo</source>
        <translation>照片的构件</translation>
    </message>
    <message>
        <source>Element of {0} photos</source>
        <translation>{0} 张照片的构件</translation>
    </message>
    <message>
        <source>Element, such as Pier 3</source>
        <translation>构件，例如 3 号桥墩</translation>
    </message>
    <message>
        <source>Elements &amp;from folders</source>
        <translation>从文件夹取构件(&amp;F)</translation>
    </message>
    <message>
        <source>Exposed rebar</source>
        <translation>露筋</translation>
    </message>
    <message>
        <source>Extend a crack</source>
        <translation>延长裂缝</translation>
    </message>
    <message>
        <source>Fast previe&amp;w</source>
        <translation>快速预览(&amp;W)</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Filter by review, class, width and joints; leave out specks</source>
        <translation>按复核、等级、宽度和接缝筛选；忽略碎点</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Find the cracks of the whole mosaic, and write them into a folder with coordinates.</source>
        <translation>查找整个马赛克图中的裂缝，并连同坐标写入文件夹。</translation>
    </message>
    <message>
        <source>Findings on the photo kept back: {0} before, {1} now.</source>
        <translation>留出的照片上的检出项：之前 {0}，现在 {1}。</translation>
    </message>
    <message>
        <source>Findings on the {0} photos kept back: {1} before, {2} now.</source>
        <translation>{0} 张预留照片上的发现：之前 {1}，现在 {2}。</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Follow a crack</source>
        <translation>跟踪裂缝</translation>
    </message>
    <message>
        <source>For the folder</source>
        <translation>用于文件夹</translation>
    </message>
    <message>
        <source>For this photo</source>
        <translation>用于此照片</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Found correctly</source>
        <translation>正确检出</translation>
    </message>
    <message>
        <source>Frame something, for the report.</source>
        <translation>为报告框出某处。</translation>
    </message>
    <message>
        <source>From the lens that the photo records. The camera has to face the wall squarely.</source>
        <translation>根据照片记录的镜头计算。假定相机正对墙面。</translation>
    </message>
    <message>
        <source>Give actions keys of your own.</source>
        <translation>为操作指定自己的按键。</translation>
    </message>
    <message>
        <source>Give photos without an element the name of their folder.</source>
        <translation>为没有构件的照片填入其文件夹的名称。</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Go on a&amp;utomatically</source>
        <translation>自动前进(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the first page.</source>
        <translation>转到第一页。</translation>
    </message>
    <message>
        <source>Go to the next place found here.</source>
        <translation>转到本页找到的下一处。</translation>
    </message>
    <message>
        <source>Go to the page after.</source>
        <translation>转到后一页。</translation>
    </message>
    <message>
        <source>Go to the page before.</source>
        <translation>转到前一页。</translation>
    </message>
    <message>
        <source>Go to the place before it.</source>
        <translation>转到前一处。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Hair strokes that look like cracks but are not.</source>
        <translation>看似裂缝而并非裂缝的细线。</translation>
    </message>
    <message>
        <source>Honeycombing</source>
        <translation>蜂窝</translation>
    </message>
    <message>
        <source>How much of the earlier photo is seen</source>
        <translation>早期照片的显示比例</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>列入报告</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>保存到文件夹</translation>
    </message>
    <message>
        <source>It cannot be brought back; what it has found stays. Delete:</source>
        <translation>删除后无法恢复；它找到的内容保留。删除：</translation>
    </message>
    <message>
        <source>It finds, shows and measures cracks. Your pictures stay on this computer.</source>
        <translation>查找、显示和测量裂缝。您的图片只保留在本机。</translation>
    </message>
    <message>
        <source>It looks like a joint, but the other photo shows bare wall there.</source>
        <translation>看起来像接缝，但另一张照片在该处显示的是完好的墙面。</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, BMP{avif}{heic} or WebP</source>
        <translation>JPEG, PNG, TIFF, BMP{avif}{heic} 或 WebP</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Join {0} and {1}</source>
        <translation>合并 {0} 和 {1}</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>接缝</translation>
    </message>
    <message>
        <source>Judge what was drawn</source>
        <translation>评定所绘内容</translation>
    </message>
    <message>
        <source>Judged findings</source>
        <translation>已判定的检出项</translation>
    </message>
    <message>
        <source>Keep the former model</source>
        <translation>保留原来的模型</translation>
    </message>
    <message>
        <source>Keep this frame with its mask, overlay and facts.</source>
        <translation>保存此帧及其掩膜、叠加图和相关信息。</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>保留 {0}</translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation>按键 {0}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation>实验室(&amp;B)</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Larger and slower</source>
        <translation>更大，更慢</translation>
    </message>
    <message>
        <source>Largest width along the crack</source>
        <translation>沿裂缝的最大宽度</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Latency of the last frames</source>
        <translation>最近各帧的延迟</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后期</translation>
    </message>
    <message>
        <source>Lay the first two over each other and move the line between them.</source>
        <translation>将前两个叠放并移动分界线。</translation>
    </message>
    <message>
        <source>Leakage</source>
        <translation>渗水</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>最小长度</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>最小宽度</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Length of all cracks of the photo by direction; the selected ones stand out.</source>
        <translation>照片中所有裂缝按方向的长度；选中的突出显示。</translation>
    </message>
    <message>
        <source>Let more of the picture through the overlay.</source>
        <translation>让叠加层更透明。</translation>
    </message>
    <message>
        <source>Let the picture move, or hold it.</source>
        <translation>播放或停住画面。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>明暗跟随系统。</translation>
    </message>
    <message>
        <source>Light texts on a dark ground.</source>
        <translation>深色背景上的浅色文字。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Line between the two pictures</source>
        <translation>两幅图像之间的分界线</translation>
    </message>
    <message>
        <source>Line {number} of the recipe is {line!r}: write a noise and its amount, as salt 0.1.</source>
        <translation>配方第 {number} 行为 {line!r}：请写噪声名称和数值，例如 salt 0.1。</translation>
    </message>
    <message>
        <source>Lines between forks and tips</source>
        <translation>分叉与端点之间的线段</translation>
    </message>
    <message>
        <source>List the photos that could not be shown or analysed, and why.</source>
        <translation>列出无法显示或分析的照片及原因。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Load &amp;mask…</source>
        <translation>加载掩膜(&amp;M)…</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>加载掩膜</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>加载配方</translation>
    </message>
    <message>
        <source>Loading {0}</source>
        <translation>正在加载 {0}</translation>
    </message>
    <message>
        <source>Longer, {0}</source>
        <translation>变长，{0}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look at moving frames with rounded numbers (int8). What is kept, counted or paused is exact.</source>
        <translation>以舍入数值 (int8) 查看运动画面。保存、计数或暂停的内容是精确的。</translation>
    </message>
    <message>
        <source>Look at the snapshots of the folder as photos.</source>
        <translation>以照片形式查看文件夹中的快照。</translation>
    </message>
    <message>
        <source>Look for a printed gauge on this photo, and take its scale and the plane of its wall.</source>
        <translation>在此照片上查找打印的量规，并采用其比例尺和墙面的平面。</translation>
    </message>
    <message>
        <source>Look for cracks in a camera&apos;s, a drone&apos;s or a file&apos;s moving picture.</source>
        <translation>在摄像头、无人机或文件的动态画面中查找裂缝。</translation>
    </message>
    <message>
        <source>Look for cracks in every frame, in the background.</source>
        <translation>在后台对每一帧查找裂缝。</translation>
    </message>
    <message>
        <source>Look for cracks in every photo of the strip, in the background; what is done stays.</source>
        <translation>在后台对下方栏的每张照片查找裂缝；已完成的保留。</translation>
    </message>
    <message>
        <source>Look for cracks in photos.</source>
        <translation>在照片中查找裂缝。</translation>
    </message>
    <message>
        <source>Look for cracks in this photo once more.</source>
        <translation>再次在此照片中查找裂缝。</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>正在查找摄像头…</translation>
    </message>
    <message>
        <source>Looking for cracks</source>
        <translation>正在查找裂缝</translation>
    </message>
    <message>
        <source>Looking for joints</source>
        <translation>正在查找接缝</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>正在查找照片</translation>
    </message>
    <message>
        <source>Loop and analyse the whole video again.</source>
        <translation>重新对整个视频进行循环和分析。</translation>
    </message>
    <message>
        <source>Looping and analysing begin at this frame.</source>
        <translation>循环和分析从此帧开始。</translation>
    </message>
    <message>
        <source>Looping and analysing end with this frame.</source>
        <translation>循环和分析到此帧结束。</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>低对比度</translation>
    </message>
    <message>
        <source>Low light</source>
        <translation>低光照</translation>
    </message>
    <message>
        <source>Low winter sun</source>
        <translation>冬日低角度阳光</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>使用的组件：</translation>
    </message>
    <message>
        <source>Main direction, counter-clockwise from the right</source>
        <translation>主方向，自右逆时针</translation>
    </message>
    <message>
        <source>Make a model of your own that knows the wall on the photos in {0}?</source>
        <translation>要为 {0} 中照片上的墙面制作自己的模型吗？</translation>
    </message>
    <message>
        <source>Make a model of your own that knows this wall, from its photos as they are, without labels.</source>
        <translation>直接用未标注的照片制作熟悉这面墙的自己的模型。</translation>
    </message>
    <message>
        <source>Make the overlay stand out more.</source>
        <translation>使叠加层更明显。</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩膜</translation>
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
        <translation>各严重程度的平均 Dice</translation>
    </message>
    <message>
        <source>Mean width along the crack</source>
        <translation>沿裂缝的平均宽度</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>测量距离(&amp;D)</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>测量距离</translation>
    </message>
    <message>
        <source>Measure along a &amp;line</source>
        <translation>沿线测量(&amp;L)</translation>
    </message>
    <message>
        <source>Measure along a line</source>
        <translation>沿线测量</translation>
    </message>
    <message>
        <source>Measure along a line of as many points as you click.</source>
        <translation>沿点击各点连成的线测量。</translation>
    </message>
    <message>
        <source>Measure between two points; it is kept with the photo.</source>
        <translation>测量两点间距离；随照片保存。</translation>
    </message>
    <message>
        <source>Measured between the two edges that the photo shows.</source>
        <translation>在照片显示的两条边缘之间测量。</translation>
    </message>
    <message>
        <source>Measuring photos</source>
        <translation>正在测量照片</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model, device and time per photo</source>
        <translation>模型、设备和每张照片用时</translation>
    </message>
    <message>
        <source>More &amp;opaque</source>
        <translation>更不透明(&amp;O)</translation>
    </message>
    <message>
        <source>More &amp;transparent</source>
        <translation>更透明(&amp;T)</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Mosaics</source>
        <translation>马赛克图</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>运动模糊</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图像</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>动态画面</translation>
    </message>
    <message>
        <source>N&amp;o severity</source>
        <translation>无严重程度(&amp;O)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>下一帧(&amp;X)</translation>
    </message>
    <message>
        <source>Never seen in training</source>
        <translation>训练中未见</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>未连接摄像头</translation>
    </message>
    <message>
        <source>No crack that is not marked yet stands out here: click on one, or trace it.</source>
        <translation>此处没有明显的未标记裂缝：请点击裂缝，或描绘它。</translation>
    </message>
    <message>
        <source>No cracks found at this threshold.
Lower it to see what is less certainly a crack.</source>
        <translation>此阈值下未发现裂缝。
降低阈值可查看把握较小的裂缝。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>No longer there: {0}</source>
        <translation>已不存在：{0}</translation>
    </message>
    <message>
        <source>No marker of a printed gauge was found on this photo: its scale stays as it is.</source>
        <translation>此照片上未找到打印量规的标记：其比例尺保持不变。</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>未安装模型。</translation>
    </message>
    <message>
        <source>No model is installed; install CrackView again.</source>
        <translation>未安装模型；请重新安装 CrackView。</translation>
    </message>
    <message>
        <source>No model was kept: on no photo that was kept back are cracks seen clearly enough to judge by.</source>
        <translation>未保留模型：预留的照片上没有足够清晰的裂缝可供评判。</translation>
    </message>
    <message>
        <source>No model was kept: the one that it started from does as well on these photos.</source>
        <translation>未保留模型：起始模型在这些照片上同样好。</translation>
    </message>
    <message>
        <source>No model was kept: what it learnt here, it lost on photos with known cracks.</source>
        <translation>未保留模型：它在这里学到的，在裂缝已知的照片上却丢失了。</translation>
    </message>
    <message>
        <source>No noise is on: switch one on, or choose another group of noises.</source>
        <translation>未启用噪声：请启用一种，或选择其他噪声组。</translation>
    </message>
    <message>
        <source>No page has that.</source>
        <translation>没有页面包含该内容。</translation>
    </message>
    <message>
        <source>No pane shows a model: choose one first.</source>
        <translation>没有窗格显示模型：请先选择一个。</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>No photo has had a problem so far.</source>
        <translation>目前没有照片出现问题。</translation>
    </message>
    <message>
        <source>No photo of this folder was corrected or reviewed yet.</source>
        <translation>此文件夹中尚无已更正或复核的照片。</translation>
    </message>
    <message>
        <source>No photo was analysed yet.</source>
        <translation>尚未分析任何照片。</translation>
    </message>
    <message>
        <source>No scale</source>
        <translation>无比例尺</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noises</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>含噪声</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not all photos it learnt from may be used for paid work</source>
        <translation>其训练所用的照片并非都可用于有偿工作</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>Not everything was written. {0}</source>
        <translation>并非全部写入。{0}</translation>
    </message>
    <message>
        <source>Not in the rule</source>
        <translation>规则中没有</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评定</translation>
    </message>
    <message>
        <source>Not trained on noise</source>
        <translation>未用噪声训练</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note (O)</source>
        <translation>备注 (O)</translation>
    </message>
    <message>
        <source>Note on finding {0}</source>
        <translation>检出项 {0} 的备注</translation>
    </message>
    <message>
        <source>Note on the photo</source>
        <translation>照片备注</translation>
    </message>
    <message>
        <source>Note on what was drawn</source>
        <translation>所绘内容的备注</translation>
    </message>
    <message>
        <source>Note on {0} findings</source>
        <translation>{0} 个检出项的备注</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>未打开任何内容</translation>
    </message>
    <message>
        <source>Nothing is open in Live any more: the last frame stays.</source>
        <translation>“实时”中已无打开的内容：保留最后一帧。</translation>
    </message>
    <message>
        <source>Nothing was given: name a video, a folder of photos or the address of a stream.</source>
        <translation>未给出任何内容：请指定视频、照片文件夹或视频流地址。</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>未进行任何测量。</translation>
    </message>
    <message>
        <source>Nothing was undone: another window has changed this photo since</source>
        <translation>未撤销任何操作：此后另一个窗口更改了这张照片</translation>
    </message>
    <message>
        <source>Number on the photo</source>
        <translation>照片上的编号</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>Of a whole video: 1 is each frame; 10 is the first, the 11th, the 21st and so on.</source>
        <translation>分析整段视频时：1 表示每一帧；10 表示第 1、11、21 帧，依此类推。</translation>
    </message>
    <message>
        <source>Of its pixels</source>
        <translation>其像素的面积</translation>
    </message>
    <message>
        <source>Of the drone, or else in the picture: from the left and the top</source>
        <translation>无人机的位置；没有时为图像中的位置：自左、自上</translation>
    </message>
    <message>
        <source>Old, worn surface</source>
        <translation>老旧磨损的表面</translation>
    </message>
    <message>
        <source>One minute on a sample photo; any key stops it.</source>
        <translation>用示例照片演示一分钟；按任意键停止。</translation>
    </message>
    <message>
        <source>One of the photos is too dark, blurred or rough there to tell.</source>
        <translation>其中一张照片在该处过暗、模糊或粗糙，无法判断。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open &amp;camera or stream…</source>
        <translation>打开摄像头或视频流(&amp;C)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation>打开视频(&amp;V)…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Open a photo to put noise on it</source>
        <translation>打开照片以施加噪声</translation>
    </message>
    <message>
        <source>Open a photo to see its cracks</source>
        <translation>打开照片以查看裂缝</translation>
    </message>
    <message>
        <source>Open a photo to see its cracks.</source>
        <translation>打开照片以查看裂缝。</translation>
    </message>
    <message>
        <source>Open as an inspection</source>
        <translation>作为检查打开</translation>
    </message>
    <message>
        <source>Open camera</source>
        <translation>打开摄像头</translation>
    </message>
    <message>
        <source>Open camera or stream</source>
        <translation>打开摄像头或视频流</translation>
    </message>
    <message>
        <source>Open flee&amp;t results…</source>
        <translation>打开集群结果(&amp;T)…</translation>
    </message>
    <message>
        <source>Open fleet results</source>
        <translation>打开集群结果</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open fra&amp;mes…</source>
        <translation>打开帧图像(&amp;M)…</translation>
    </message>
    <message>
        <source>Open mosa&amp;ic…</source>
        <translation>打开马赛克图(&amp;I)…</translation>
    </message>
    <message>
        <source>Open mosaic</source>
        <translation>打开马赛克图</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Open snapshots in Inspec&amp;t</source>
        <translation>在“检查”中打开快照(&amp;T)</translation>
    </message>
    <message>
        <source>Open stream</source>
        <translation>打开视频流</translation>
    </message>
    <message>
        <source>Open the folder of this photo in Inspect.</source>
        <translation>在“检查”中打开此照片所在的文件夹。</translation>
    </message>
    <message>
        <source>Open the picture or the files on the clipboard.</source>
        <translation>打开剪贴板中的图片或文件。</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Open {0} again</source>
        <translation>重新打开 {0}</translation>
    </message>
    <message>
        <source>Opening photos</source>
        <translation>正在打开照片</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>正在打开 {0}</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>工具选项</translation>
    </message>
    <message>
        <source>Order of the noises</source>
        <translation>噪声顺序</translation>
    </message>
    <message>
        <source>Other width or length: {0} ({1})</source>
        <translation>宽度或长度会改变：{0}（{1}）</translation>
    </message>
    <message>
        <source>Otherwise they stay as they are.</source>
        <translation>否则它们保持原样。</translation>
    </message>
    <message>
        <source>Outline da&amp;mage</source>
        <translation>勾画损伤(&amp;M)</translation>
    </message>
    <message>
        <source>Outline damage</source>
        <translation>勾画损伤</translation>
    </message>
    <message>
        <source>Outline spalling, rust, efflorescence or other damage; it goes into the report with its area.</source>
        <translation>勾画剥落、锈蚀、泛碱或其他损伤；连同面积列入报告。</translation>
    </message>
    <message>
        <source>Over-compressed radio link</source>
        <translation>过度压缩的无线链路</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>Overlay and picture</source>
        <translation>叠加层和图像</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>叠加图</translation>
    </message>
    <message>
        <source>P {0:.2f}  R {1:.2f}  {2}</source>
        <translation>P {0:.2f}  R {1:.2f}  {2}</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF 报告</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Pages of the panel</source>
        <translation>侧栏页面</translation>
    </message>
    <message>
        <source>Paint all frames with the last overlay, in place of each overlay on its own frame.</source>
        <translation>所有帧都显示最近的叠加层，而不是各帧对应各自的叠加层。</translation>
    </message>
    <message>
        <source>Paint ever&amp;y frame</source>
        <translation>显示每一帧(&amp;Y)</translation>
    </message>
    <message>
        <source>Paint what is crack.</source>
        <translation>绘制裂缝。</translation>
    </message>
    <message>
        <source>Paint what is crack; Shift erases</source>
        <translation>绘制裂缝；Shift 为擦除</translation>
    </message>
    <message>
        <source>Pane {0}</source>
        <translation>窗格 {0}</translation>
    </message>
    <message>
        <source>Parts of it are on one photo only, and the other one does not show bare wall there.</source>
        <translation>其中一部分只出现在一张照片上，而另一张照片在该处显示的并不是完好的墙面。</translation>
    </message>
    <message>
        <source>Parts of the panel</source>
        <translation>侧栏各部分</translation>
    </message>
    <message>
        <source>Parts of the photo are overexposed: cracks there are lost. Expose less.</source>
        <translation>照片部分过曝：该处裂缝无法辨认。请减少曝光。</translation>
    </message>
    <message>
        <source>Pasted photo</source>
        <translation>粘贴的照片</translation>
    </message>
    <message>
        <source>Pavement</source>
        <translation>路面</translation>
    </message>
    <message>
        <source>Pepper</source>
        <translation>胡椒噪声</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>性能</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos &amp;with problems…</source>
        <translation>有问题的照片(&amp;W)…</translation>
    </message>
    <message>
        <source>Photos with problems</source>
        <translation>有问题的照片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Plain steps</source>
        <translation>简单分级</translation>
    </message>
    <message>
        <source>Play the &amp;tour</source>
        <translation>播放导览(&amp;T)</translation>
    </message>
    <message>
        <source>Point at something, for the report.</source>
        <translation>为报告指出某处。</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD</source>
        <translation>PoolingCrack Tiny，RFKD</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, of open photos</source>
        <translation>PoolingCrack Tiny，RFKD，仅用可自由使用的照片</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, channel-wise distillation</source>
        <translation>PoolingCrack Tiny，逐通道蒸馏</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, logits distillation</source>
        <translation>PoolingCrack Tiny，logits 蒸馏</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, no teacher</source>
        <translation>PoolingCrack Tiny，无教师</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Pre&amp;vious finding</source>
        <translation>上一个检出项(&amp;V)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Previous f&amp;rame</source>
        <translation>上一帧(&amp;R)</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器 (CPU)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Put panel and strip of this workspace back to where they were at first.</source>
        <translation>将此工作区的面板和下方栏恢复到初始位置。</translation>
    </message>
    <message>
        <source>Put the noise of the panel on every frame before the model looks at it.</source>
        <translation>在模型处理之前，对每一帧施加侧栏中的噪声。</translation>
    </message>
    <message>
        <source>Put the recipe onto the clipboard.</source>
        <translation>将配方放入剪贴板。</translation>
    </message>
    <message>
        <source>Put the selected findings into the report, or leave them out.</source>
        <translation>将选中的检出项列入报告或排除。</translation>
    </message>
    <message>
        <source>Put the tool away</source>
        <translation>收起工具</translation>
    </message>
    <message>
        <source>Put the tool away  (Esc)</source>
        <translation>收起工具  (Esc)</translation>
    </message>
    <message>
        <source>R {0}  G {1}  B {2}</source>
        <translation>R {0}  G {1}  B {2}</translation>
    </message>
    <message>
        <source>R&amp;ecord</source>
        <translation>录制(&amp;E)</translation>
    </message>
    <message>
        <source>R&amp;eject photo</source>
        <translation>拒绝照片(&amp;E)</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>Rain on the lens</source>
        <translation>镜头上的雨水</translation>
    </message>
    <message>
        <source>Rate the findings of each element by a rule, such as AASHTO&apos;s condition states.</source>
        <translation>按规则(例如 AASHTO 的状态等级)评定每个构件的检出项。</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>Re&amp;view photo again</source>
        <translation>重新复核照片(&amp;V)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read how things are done here; it needs no network.</source>
        <translation>说明此处如何操作；无需网络。</translation>
    </message>
    <message>
        <source>Read what the fleet has written by now.</source>
        <translation>读取集群目前已写入的内容。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Recorded {0}</source>
        <translation>已录制 {0}</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Reject finding {0}</source>
        <translation>拒绝检出项 {0}</translation>
    </message>
    <message>
        <source>Reject photo</source>
        <translation>拒绝照片</translation>
    </message>
    <message>
        <source>Reject {0} findings</source>
        <translation>拒绝 {0} 个检出项</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove by lasso</source>
        <translation>用套索移除</translation>
    </message>
    <message>
        <source>Remove the scale</source>
        <translation>移除比例尺</translation>
    </message>
    <message>
        <source>Remove the scale of the folder</source>
        <translation>移除文件夹的比例尺</translation>
    </message>
    <message>
        <source>Remove the scale of the photo</source>
        <translation>移除照片的比例尺</translation>
    </message>
    <message>
        <source>Remove what was drawn</source>
        <translation>删除所绘内容</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>重置(&amp;T)</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Reset the threshold</source>
        <translation>重置阈值</translation>
    </message>
    <message>
        <source>Return to the window.</source>
        <translation>返回窗口。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Review a&amp;gain</source>
        <translation>重新复核(&amp;G)</translation>
    </message>
    <message>
        <source>Review finding {0} again</source>
        <translation>重新审查检出项 {0}</translation>
    </message>
    <message>
        <source>Review photo again</source>
        <translation>重新审查照片</translation>
    </message>
    <message>
        <source>Review {0} findings again</source>
        <translation>重新审查 {0} 个检出项</translation>
    </message>
    <message>
        <source>Robust student</source>
        <translation>鲁棒学生模型</translation>
    </message>
    <message>
        <source>Row {0} needs a title of its own: type one, or remove the row.</source>
        <translation>第 {0} 行需要不同的标题：请输入标题或移除该行。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule for ratings</source>
        <translation>评定规则</translation>
    </message>
    <message>
        <source>Run with {0}</source>
        <translation>用 {0} 运行</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>锈蚀</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>滑动对比(&amp;W)</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐噪声</translation>
    </message>
    <message>
        <source>Salt: dead pixels of a cheap sensor.</source>
        <translation>盐噪声：廉价传感器的坏点。</translation>
    </message>
    <message>
        <source>Save &amp;all reviewed as training data…</source>
        <translation>将所有已复核的保存为训练数据(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;photo as training data…</source>
        <translation>将照片保存为训练数据(&amp;P)…</translation>
    </message>
    <message>
        <source>Save overlay</source>
        <translation>保存叠加图</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>保存配方</translation>
    </message>
    <message>
        <source>Save the &amp;noisy photo…</source>
        <translation>保存含噪照片(&amp;N)…</translation>
    </message>
    <message>
        <source>Save the noisy photo</source>
        <translation>保存含噪照片</translation>
    </message>
    <message>
        <source>Save this &amp;view as a picture…</source>
        <translation>将此视图保存为图片(&amp;V)…</translation>
    </message>
    <message>
        <source>Save this view as a picture</source>
        <translation>将此视图保存为图片</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>Saving training data</source>
        <translation>正在保存训练数据</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>正在保存 {0}</translation>
    </message>
    <message>
        <source>Say how many millimetres a pixel shows.</source>
        <translation>指明一个像素对应多少毫米。</translation>
    </message>
    <message>
        <source>Say that the selected findings are cracks.</source>
        <translation>确认选中的检出项是裂缝。</translation>
    </message>
    <message>
        <source>Say that the selected findings are joints, not cracks; again: review them again.</source>
        <translation>将所选检出项标为接缝而非裂缝；再按一次则恢复为待审。</translation>
    </message>
    <message>
        <source>Say that the selected findings are no cracks.</source>
        <translation>标明选中的检出项不是裂缝。</translation>
    </message>
    <message>
        <source>Say that the selected findings are of high severity.</source>
        <translation>将选中检出项的严重程度设为高。</translation>
    </message>
    <message>
        <source>Say that the selected findings are of low severity.</source>
        <translation>将选中检出项的严重程度设为低。</translation>
    </message>
    <message>
        <source>Say that the selected findings are of medium severity.</source>
        <translation>将选中检出项的严重程度设为中。</translation>
    </message>
    <message>
        <source>Say that this photo is done.</source>
        <translation>标明此照片已完成。</translation>
    </message>
    <message>
        <source>Say that this photo is no good; its findings need no review.</source>
        <translation>标明此照片不可用；其检出项无需复核。</translation>
    </message>
    <message>
        <source>Say which part of the structure this photo shows, or all selected ones.</source>
        <translation>指定此照片或所有选中照片显示的构件。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>比例尺条(&amp;B)</translation>
    </message>
    <message>
        <source>Scale by the marker</source>
        <translation>按标记确定的比例尺</translation>
    </message>
    <message>
        <source>Scale of the folder</source>
        <translation>文件夹的比例尺</translation>
    </message>
    <message>
        <source>Scale of the photo</source>
        <translation>照片的比例尺</translation>
    </message>
    <message>
        <source>Score on photos with known cracks (F1 within 2 px): {0} before, {1} now.</source>
        <translation>在裂缝已知的照片上的得分（2 px 内的 F1）：之前 {0}，现在 {1}。</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>搜索所有页面</translation>
    </message>
    <message>
        <source>Second loo&amp;k</source>
        <translation>二次查看(&amp;K)</translation>
    </message>
    <message>
        <source>See cracks as the picture moves</source>
        <translation>在动态画面中查看裂缝</translation>
    </message>
    <message>
        <source>See cracks while it moves: a camera, a drone&apos;s stream.</source>
        <translation>在动态画面中查看裂缝：摄像头或无人机视频流。</translation>
    </message>
    <message>
        <source>See robustness</source>
        <translation>查看鲁棒性</translation>
    </message>
    <message>
        <source>See the cracks in it, and measure them.</source>
        <translation>查看其中的裂缝并测量。</translation>
    </message>
    <message>
        <source>See which models still find cracks under noise: a tour of one minute.</source>
        <translation>观看模型在噪声下的成败：一分钟导览。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Seeds {0} to {1}</source>
        <translation>种子 {0} 至 {1}</translation>
    </message>
    <message>
        <source>Seen in training</source>
        <translation>训练中已见</translation>
    </message>
    <message>
        <source>Sees thin cracks in photos again, twice as large</source>
        <translation>对照片中的细裂缝放大一倍再看一次</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set &amp;in point</source>
        <translation>设置入点(&amp;I)</translation>
    </message>
    <message>
        <source>Set &amp;out point</source>
        <translation>设置出点(&amp;O)</translation>
    </message>
    <message>
        <source>Set the scal&amp;e…</source>
        <translation>设置比例尺(&amp;E)…</translation>
    </message>
    <message>
        <source>Set the scale</source>
        <translation>设置比例尺</translation>
    </message>
    <message>
        <source>Set the sliders as a recipe file says.</source>
        <translation>按配方文件设置滑块。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Severity of damage</source>
        <translation>损伤严重程度</translation>
    </message>
    <message>
        <source>Severity of finding {0}</source>
        <translation>检出项 {0} 的严重程度</translation>
    </message>
    <message>
        <source>Severity of {0} findings</source>
        <translation>{0} 个检出项的严重程度</translation>
    </message>
    <message>
        <source>Severity {0}</source>
        <translation>严重程度 {0}</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Share of crack pixels</source>
        <translation>裂缝像素占比</translation>
    </message>
    <message>
        <source>Shorter findings are left out everywhere, in the report too.</source>
        <translation>更短的检出项在各处均被忽略，包括报告。</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>散粒噪声</translation>
    </message>
    <message>
        <source>Show a bar of a round length on a photo with a scale.</source>
        <translation>在有比例尺的照片上显示整数长度的比例尺条。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show cracks as filled areas.</source>
        <translation>以填充区域显示裂缝。</translation>
    </message>
    <message>
        <source>Show cracks as outlines.</source>
        <translation>以轮廓线显示裂缝。</translation>
    </message>
    <message>
        <source>Show how far the probabilities of all shown models lie apart.</source>
        <translation>显示所有已显示模型的概率相差多少。</translation>
    </message>
    <message>
        <source>Show in Inspect</source>
        <translation>在“检查”中显示</translation>
    </message>
    <message>
        <source>Show lines of known widths beside the photo, as wide as a crack of that width would be.</source>
        <translation>在照片旁显示已知宽度的线，与相应宽度的裂缝等宽。</translation>
    </message>
    <message>
        <source>Show one pixel of the picture as one of the screen.</source>
        <translation>图像的一个像素对应屏幕的一个像素。</translation>
    </message>
    <message>
        <source>Show only photos that are blurred, dark, overexposed or tilted, or have no scale.</source>
        <translation>仅显示模糊、过暗、过曝、倾斜拍摄或没有比例尺的照片。</translation>
    </message>
    <message>
        <source>Show only what is more certainly a crack.</source>
        <translation>只显示更有把握的裂缝。</translation>
    </message>
    <message>
        <source>Show or hide the panel on the right.</source>
        <translation>显示或隐藏右侧栏。</translation>
    </message>
    <message>
        <source>Show or hide the strip below the picture.</source>
        <translation>显示或隐藏图像下方栏。</translation>
    </message>
    <message>
        <source>Show rates, latency and, for drone video, position and height.</source>
        <translation>显示帧率、延迟，对无人机视频还显示位置和高度。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Show the crack probability of every pixel.</source>
        <translation>显示每个像素的裂缝概率。</translation>
    </message>
    <message>
        <source>Show the earlier and the later photo in turn.</source>
        <translation>轮流显示早期和后期照片。</translation>
    </message>
    <message>
        <source>Show the first two in turn.</source>
        <translation>轮流显示前两个。</translation>
    </message>
    <message>
        <source>Show the later photo alone.</source>
        <translation>仅显示后期照片。</translation>
    </message>
    <message>
        <source>Show the picture alone until switched back.</source>
        <translation>仅显示图像，直到再次切换。</translation>
    </message>
    <message>
        <source>Show the picture alone while the key is down.</source>
        <translation>按住按键时仅显示图像。</translation>
    </message>
    <message>
        <source>Show the whole picture.</source>
        <translation>显示整幅图像。</translation>
    </message>
    <message>
        <source>Show two to four models beside each other.</source>
        <translation>并排显示两到四个模型。</translation>
    </message>
    <message>
        <source>Show what is less certainly a crack as well.</source>
        <translation>也显示把握较小的裂缝。</translation>
    </message>
    <message>
        <source>Show where the first two give different probabilities.</source>
        <translation>显示前两个模型概率不同的位置。</translation>
    </message>
    <message>
        <source>Show where the model sees joints, hatched.</source>
        <translation>以斜线显示模型识别为接缝的位置。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>边</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>侧栏(&amp;P)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Size of the tool</source>
        <translation>工具大小</translation>
    </message>
    <message>
        <source>Size of the tool in pixels</source>
        <translation>工具大小（像素）</translation>
    </message>
    <message>
        <source>Size of the tool: C and V, or Alt + wheel</source>
        <translation>工具大小：C 和 V，或 Alt + 滚轮</translation>
    </message>
    <message>
        <source>Size of what the network sees</source>
        <translation>网络输入图像的尺寸</translation>
    </message>
    <message>
        <source>Small and fast</source>
        <translation>小而快</translation>
    </message>
    <message>
        <source>Snapshot of each finding</source>
        <translation>每个检出项自动快照</translation>
    </message>
    <message>
        <source>Snapshot {0} saved in {1}</source>
        <translation>快照 {0} 已保存到 {1}</translation>
    </message>
    <message>
        <source>Snapshots keep 5 s before</source>
        <translation>快照保留之前 5 秒</translation>
    </message>
    <message>
        <source>So long a connected crack must be to be a finding, as a share of the picture&apos;s diagonal.</source>
        <translation>连续的裂缝达到此长度才算检出项，以图像对角线的比例表示。</translation>
    </message>
    <message>
        <source>So long after an automatic snapshot there is no other.</source>
        <translation>自动快照之后的这段时间内不再拍摄。</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView ({0}); your photos are safe, {1}.</source>
        <translation>CrackView 内部出错（{0}）；您的照片是安全的，{1}。</translation>
    </message>
    <message>
        <source>Something went wrong inside CrackView; the log has details.</source>
        <translation>CrackView 内部出错；详见日志。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>空格 + 拖动</translation>
    </message>
    <message>
        <source>Spalling</source>
        <translation>剥落</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>散斑</translation>
    </message>
    <message>
        <source>Specks below</source>
        <translation>碎点小于</translation>
    </message>
    <message>
        <source>Specks below {0} px</source>
        <translation>小于 {0} px 的斑点</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>启动摄像头</translation>
    </message>
    <message>
        <source>Stea&amp;dy overlay</source>
        <translation>稳定叠加层(&amp;D)</translation>
    </message>
    <message>
        <source>Step back.</source>
        <translation>缩小。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the work shown in the status bar.</source>
        <translation>停止状态栏所示的任务。</translation>
    </message>
    <message>
        <source>Stopped: what was found so far is shown.</source>
        <translation>已停止：显示目前已得到的结果。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>视频流</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>下方栏</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构物</translation>
    </message>
    <message>
        <source>Swee&amp;p</source>
        <translation>遍历测试(&amp;P)</translation>
    </message>
    <message>
        <source>Sweeping</source>
        <translation>正在遍历测试</translation>
    </message>
    <message>
        <source>Switch {0} on or off; its slider keeps its place</source>
        <translation>启用或停用{0}；滑块位置保持不变</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>系统检查</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>线程数(&amp;H)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Take away what is no crack.</source>
        <translation>去除非裂缝部分。</translation>
    </message>
    <message>
        <source>Reset the review of the selected findings.</source>
        <translation>撤回对选中检出项的判定。</translation>
    </message>
    <message>
        <source>Reset the review of this photo.</source>
        <translation>撤回对此照片的判定。</translation>
    </message>
    <message>
        <source>Take the last step back, whatever it was; the panel History lists all steps.</source>
        <translation>撤销上一步，无论是什么；历史面板列出所有步骤。</translation>
    </message>
    <message>
        <source>The bar of the {paper} gauge is {length:g} mm long in print or nearly so, not {measured:g}: measure it with a ruler from end to end.</source>
        <translation>量规 {paper} 的横杆印刷后长约 {length:g} mm，而不是 {measured:g}：请用尺从一端量到另一端。</translation>
    </message>
    <message>
        <source>The distance from camera to wall is a number of metres above 0: type it.</source>
        <translation>相机到墙面的距离是大于 0 的米数：请输入。</translation>
    </message>
    <message>
        <source>The gauge&apos;s markers are too blurred, too noisy or too dark for a scale: take a clearer photo.</source>
        <translation>量规的标记太模糊、噪点太多或太暗，无法得出比例尺：请拍一张更清晰的照片。</translation>
    </message>
    <message>
        <source>The model card {path} is damaged ({where}: {reason}); {remedy} or delete the card.</source>
        <translation>模型卡 {path} 已损坏（{where}：{reason}）；{remedy}，或删除该模型卡。</translation>
    </message>
    <message>
        <source>The model card {path} is larger than 1 MB: {remedy} or delete the card.</source>
        <translation>模型卡 {path} 大于 1 MB：{remedy}，或删除该模型卡。</translation>
    </message>
    <message>
        <source>The network of {card} cannot be loaded by ONNX Runtime ({reason}).</source>
        <translation>ONNX Runtime 无法加载 {card} 的网络（{reason}）。</translation>
    </message>
    <message>
        <source>The network of {card} does not fit its card ({reason}): make both again.</source>
        <translation>{card} 的网络与其模型卡不符（{reason}）：请重新生成两者。</translation>
    </message>
    <message>
        <source>The network of {card} gives no probabilities: make it again.</source>
        <translation>{card} 的网络未给出概率：请重新生成。</translation>
    </message>
    <message>
        <source>The threshold {0} for {1}, measured again in the background.</source>
        <translation>将阈值 {0} 用于 {1}，在后台重新测量。</translation>
    </message>
    <message>
        <source>The weights of {model} are damaged or were replaced: {path} does not match the sha256 of its card; {remedy}.</source>
        <translation>{model} 的权重已损坏或被替换：{path} 与其模型卡的 sha256 不符；{remedy}。</translation>
    </message>
    <message>
        <source>The weights of {model} are missing: {path}; {remedy}.</source>
        <translation>缺少 {model} 的权重：{path}；{remedy}。</translation>
    </message>
    <message>
        <source>The weights {path} are no readable safetensors file: copy or make them again.</source>
        <translation>权重 {path} 不是可读取的 safetensors 文件：请重新复制或重新生成。</translation>
    </message>
    <message>
        <source>The weights {path} hold values that are no numbers ({wrong}): copy or make them again.</source>
        <translation>权重 {path} 含有非数字的值（{wrong}）：请重新复制或重新生成。</translation>
    </message>
    <message>
        <source>The width classes {name!r} must begin at 0 mm and rise: change their limits.</source>
        <translation>宽度等级 {name!r} 必须从 0 mm 开始并递增：请更改其界限。</translation>
    </message>
    <message>
        <source>These are no width classes: choose a preset.</source>
        <translation>这不是宽度等级：请选择一个预设。</translation>
    </message>
    <message>
        <source>These four corners are no rectangle seen from an angle: drag them one after the other.</source>
        <translation>这四个角不是斜看的矩形：请依次拖动它们。</translation>
    </message>
    <message>
        <source>This copy of CrackView computes on the CPU alone and cannot use {name!r}: choose the device auto or cpu, or install CrackView with pip, which brings torch.</source>
        <translation>此版本的 CrackView 只在 CPU 上计算，无法使用 {name!r}：请选择设备 auto 或 cpu，或者用 pip 安装 CrackView，它会带来 torch。</translation>
    </message>
    <message>
        <source>This is no plane: draw the rectangle again.</source>
        <translation>这不是平面：请重新画矩形。</translation>
    </message>
    <message>
        <source>This photo has {long} x {short} px, but the camera took {taken_width} x {taken_height}: it was cut, so draw a line of known length instead.</source>
        <translation>这张照片为 {long} x {short} 像素，但相机拍摄的是 {taken_width} x {taken_height}：它被裁剪过，请改为画一条已知长度的线。</translation>
    </message>
    <message>
        <source>This photo {pointed}, so the drone&apos;s height above take-off is no distance: type the distance in metres.</source>
        <translation>这张照片{pointed}，因此无人机相对起飞点的高度不是距离：请以米为单位输入距离。</translation>
    </message>
    <message>
        <source>Threshold {0}: kept when you go on</source>
        <translation>阈值 {0}：继续操作时保留</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>With the model {0}, on {1}:</source>
        <translation>使用模型 {0} 时，在 {1} 上：</translation>
    </message>
    <message>
        <source>Write the share of crack pixels and the findings of every frame seen so far to a CSV file.</source>
        <translation>将目前看过的每一帧的裂缝像素占比和检出项写入 CSV 文件。</translation>
    </message>
    <message>
        <source>Write where the drone was when each finding was seen best, as GPX, KML or GeoJSON.</source>
        <translation>写出每个检出项最清楚时无人机的位置，格式为 GPX、KML 或 GeoJSON。</translation>
    </message>
    <message>
        <source>copy or make the model again</source>
        <translation>请重新复制或生成模型</translation>
    </message>
    <message>
        <source>install CrackView again</source>
        <translation>请重新安装 CrackView</translation>
    </message>
    <message>
        <source>it has no usable {names}</source>
        <translation>其中的 {names} 无法使用</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <source>it is not a table of settings</source>
        <translation>它不是设置表</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>接缝</translation>
    </message>
    <message>
        <source>judged ones left alone: {0}</source>
        <translation>已判定的保持不变：{0}</translation>
    </message>
    <message>
        <source>{0:.1f} frames/s</source>
        <translation>{0:.1f} 帧/秒</translation>
    </message>
    <message>
        <source>{0} analysed before</source>
        <translation>{0}此前已分析</translation>
    </message>
    <message>
        <source>{0} findings are joints</source>
        <translation>{0} 个检出项是接缝</translation>
    </message>
    <message>
        <source>{0} taken over into an inspection</source>
        <translation>已将{0}纳入检查</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} 百万像素</translation>
    </message>
    <message>
        <source>{folder} holds the work of an earlier run: add --resume to go on with it, or choose another folder.</source>
        <translation>{folder} 中有之前运行留下的工作：请加 --resume 继续，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{folder} is in use by another run: wait until it has ended, or choose another folder.</source>
        <translation>{folder} 正被另一次运行使用：请等它结束，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{names} in {folder} was not closed; it is kept as far as it was recorded.</source>
        <translation>{folder} 中的 {names} 未正常结束；已录制的部分已保留。</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}): choose another folder.</source>
        <translation>无法打开 {path}（{reason}）：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>无法读取 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): choose another rule for ratings.</source>
        <translation>无法读取 {path}（{reason}）：请选择其他评定规则。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): put it aside to begin anew.</source>
        <translation>无法读取 {path}（{reason}）：请将其移走以重新开始。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a mosaic ({reason}): choose a GeoTIFF, BigTIFF, JPEG 2000 or VRT file, or copy it again.</source>
        <translation>无法将 {path} 作为马赛克图读取（{reason}）：请选择 GeoTIFF、BigTIFF、JPEG 2000 或 VRT 文件，或重新复制。</translation>
    </message>
    <message>
        <source>{path} cannot be removed ({reason}).</source>
        <translation>无法删除 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>{path} has a name that is too long for this system: choose a shorter one.</source>
        <translation>{path} 的名称对本系统而言过长：请选择更短的名称。</translation>
    </message>
    <message>
        <source>&amp;All photos</source>
        <translation>所有照片(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back to the view before</source>
        <translation>返回之前的视图(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Previous in the table</source>
        <translation>表中上一个(&amp;P)</translation>
    </message>
    <message>
        <source>1 finding among them was not reviewed.</source>
        <translation>其中 1 个检出项未复核。</translation>
    </message>
    <message>
        <source>1 to 5 are the severities of the tables, the end is the worst there is; with Alt any place between</source>
        <translation>1 至 5 为表格中的严重程度，末端为最大值；按住 Alt 可停在其间任意位置</translation>
    </message>
    <message>
        <source>A finding is longer than</source>
        <translation>检出项的最小长度</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>仅已接受的</translation>
    </message>
    <message>
        <source>After accept, reject or a severity, go to the next finding to review.</source>
        <translation>接受、拒绝或设定严重程度后，转到下一个待复核的检出项。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All but rejected</source>
        <translation>除已拒绝外的全部</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>所有检出项</translation>
    </message>
    <message>
        <source>Also judged or corrected ones ({0})</source>
        <translation>也包括已判定或已修正的照片（{0}）</translation>
    </message>
    <message>
        <source>Applied to {0}</source>
        <translation>已应用到 {0}</translation>
    </message>
    <message>
        <source>Date of inspection</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>筛选照片</translation>
    </message>
    <message>
        <source>Findings of which photos</source>
        <translation>哪些照片的检出项</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Frames {0} to {1}</source>
        <translation>第 {0} 至 {1} 帧</translation>
    </message>
    <message>
        <source>Go to the finding above in the table, reviewed or not.</source>
        <translation>转到表中上一个检出项，无论是否已复核。</translation>
    </message>
    <message>
        <source>No photo was exported: analyse photos first, or review some.</source>
        <translation>没有导出照片：请先分析照片，或先复核一些。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Re&amp;jected ones</source>
        <translation>已拒绝的(&amp;J)</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>所选照片</translation>
    </message>
    <message>
        <source>Show every photo in the strip.</source>
        <translation>在下方栏中显示所有照片。</translation>
    </message>
    <message>
        <source>Show only photos that could not be shown or analysed.</source>
        <translation>仅显示无法显示或分析的照片。</translation>
    </message>
    <message>
        <source>Show only photos that were rejected.</source>
        <translation>仅显示已拒绝的照片。</translation>
    </message>
    <message>
        <source>Show only photos with findings that are not reviewed yet.</source>
        <translation>仅显示含有未复核检出项的照片。</translation>
    </message>
    <message>
        <source>Show only photos with findings.</source>
        <translation>仅显示有检出项的照片。</translation>
    </message>
    <message>
        <source>Show what was seen before the view went to a finding.</source>
        <translation>显示转到检出项之前的视图。</translation>
    </message>
    <message>
        <source>Strip sh&amp;ows</source>
        <translation>下方栏显示(&amp;O)</translation>
    </message>
    <message>
        <source>Take the severity from the selected findings.</source>
        <translation>取消选中检出项的严重程度。</translation>
    </message>
    <message>
        <source>Take this frame to the La&amp;b</source>
        <translation>将此帧送入实验室(&amp;B)</translation>
    </message>
    <message>
        <source>Take this photo to the La&amp;b</source>
        <translation>将此照片送入实验室(&amp;B)</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The amount of {name} must be a number, not {value!r}.</source>
        <translation>{name} 的数值必须是数字，而不是 {value!r}。</translation>
    </message>
    <message>
        <source>The amount of {name} must be between {low:g} and {high:g}, not {amount:g}.</source>
        <translation>{name} 的数值必须在 {low:g} 和 {high:g} 之间，而不是 {amount:g}。</translation>
    </message>
    <message>
        <source>The crack ends where it begins: click at its other end.</source>
        <translation>裂缝的起点与终点相同：请点击另一端。</translation>
    </message>
    <message>
        <source>Photo, camera and Lab, with a sample for each, and what was open before.</source>
        <translation>照片、摄像头和实验室的入口（各附示例），以及之前打开的内容。</translation>
    </message>
    <message>
        <source>Set the scale for all photos of the folder</source>
        <translation>为文件夹中所有照片设置比例尺</translation>
    </message>
    <message>
        <source>Set the scale for this photo</source>
        <translation>为此照片设置比例尺</translation>
    </message>
    <message>
        <source>The findings of the photo appear here.</source>
        <translation>照片的检出项显示在此处。</translation>
    </message>
    <message>
        <source>The first class begins at 0 mm, not at {0:g}.</source>
        <translation>第一个等级从 0 mm 开始，而不是 {0:g}。</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>整个文件夹</translation>
    </message>
    <message>
        <source>The gauge is seen from too flat an angle for a scale: stand more squarely to it.</source>
        <translation>量规的视角过于倾斜，无法得出比例尺：请更正对着拍摄。</translation>
    </message>
    <message>
        <source>The inspection is kept in {path}</source>
        <translation>检查保存在 {path}</translation>
    </message>
    <message>
        <source>The longer side of what the network sees: more sees finer cracks, less is faster</source>
        <translation>网络输入图像的长边：越大裂缝越精细，越小越快</translation>
    </message>
    <message>
        <source>The model card {path} cannot be read ({reason}).</source>
        <translation>无法读取模型卡 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>The model failed on a frame; the log has details. Try another model or device.</source>
        <translation>模型处理某一帧时失败；详见日志。请尝试其他模型或设备。</translation>
    </message>
    <message>
        <source>The model {0} too</source>
        <translation>模型 {0} 也一并应用</translation>
    </message>
    <message>
        <source>The number of threads is {count!r}: choose 1 or more, or leave it out.</source>
        <translation>线程数为 {count!r}：请选择 1 或更大，或不指定。</translation>
    </message>
    <message>
        <source>The other photo shows a trace of it.</source>
        <translation>另一张照片上有它的痕迹。</translation>
    </message>
    <message>
        <source>The other photo shows the line too, but no crack was found along it.</source>
        <translation>另一张照片也显示了这条线，但没有在其上发现裂缝。</translation>
    </message>
    <message>
        <source>The photo cannot be shown because of an error in CrackView; see the log.</source>
        <translation>由于 CrackView 出错，无法显示该照片；请查看日志。</translation>
    </message>
    <message>
        <source>The photo does not show both edges: measured on the probability map, which is less certain.</source>
        <translation>照片未显示两条边缘：在概率图上测量，可靠性较低。</translation>
    </message>
    <message>
        <source>The photo has no scale: widths and lengths are in pixels until it has one.</source>
        <translation>照片没有比例尺：设置前宽度和长度以像素为单位。</translation>
    </message>
    <message>
        <source>The photo is blurred: widths come out too large. Take it again if you can.</source>
        <translation>照片模糊：宽度会偏大。如有可能请重拍。</translation>
    </message>
    <message>
        <source>The photo is dark: fine cracks may be missed. Use more light or a longer exposure.</source>
        <translation>照片偏暗：可能漏检细裂缝。请增加光照或延长曝光。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty: copy it again.</source>
        <translation>剪贴板中的图片为空：请重新复制。</translation>
    </message>
    <message>
        <source>The recipe has {name} twice: leave one of them out.</source>
        <translation>配方中 {name} 出现两次：请去掉一个。</translation>
    </message>
    <message>
        <source>The recipe is on the clipboard</source>
        <translation>配方已复制到剪贴板</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read ({reason}): choose another file.</source>
        <translation>无法读取配方 {path}（{reason}）：请选择其他文件。</translation>
    </message>
    <message>
        <source>The report {0} cannot be read ({1}).</source>
        <translation>无法读取报告 {0}（{1}）。</translation>
    </message>
    <message>
        <source>The same of all photos of the folder that were corrected or reviewed.</source>
        <translation>对文件夹中所有已更正或复核的照片执行相同操作。</translation>
    </message>
    <message>
        <source>The seed in line {number} of the recipe must be a whole number, not {value!r}.</source>
        <translation>配方第 {number} 行的种子必须是整数，而不是 {value!r}。</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {most}, not {seed}.</source>
        <translation>种子必须是 0 到 {most} 之间的整数，而不是 {seed}。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {folder} ({reason}); they last until you close.</source>
        <translation>无法将设置保存到 {folder}（{reason}）；设置在关闭前有效。</translation>
    </message>
    <message>
        <source>The settings file was damaged: {reason}. It is kept as {aside}; what could not be read has its default.</source>
        <translation>设置文件已损坏：{reason}。原文件保留为 {aside}；无法读取的内容使用默认值。</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read ({reason}); defaults are used.</source>
        <translation>无法读取设置文件 {path}（{reason}）；使用默认值。</translation>
    </message>
    <message>
        <source>The settings file {path} is damaged: {reason}. What could not be read has its default.</source>
        <translation>设置文件 {path} 已损坏：{reason}。无法读取的内容使用默认值。</translation>
    </message>
    <message>
        <source>The severity of {name} must be a whole number from 1 to 5, not {severity}.</source>
        <translation>{name} 的严重程度必须是 1 到 5 的整数，而不是 {severity}。</translation>
    </message>
    <message>
        <source>The source broke off for a reason that CrackView does not know: open it again.</source>
        <translation>来源因未知原因中断：请重新打开。</translation>
    </message>
    <message>
        <source>The source has ended: check the camera or the address.</source>
        <translation>来源已结束：请检查摄像头或地址。</translation>
    </message>
    <message>
        <source>The source was closed: open it again.</source>
        <translation>来源已关闭：请重新打开。</translation>
    </message>
    <message>
        <source>The sweep ended because of an error; the log has details.</source>
        <translation>遍历测试因出错而结束；详见日志。</translation>
    </message>
    <message>
        <source>The weights of {model} cannot be read: {path} ({reason}).</source>
        <translation>无法读取 {model} 的权重：{path}（{reason}）。</translation>
    </message>
    <message>
        <source>The weights {path} belong to another network than their card says.</source>
        <translation>权重 {path} 属于模型卡所述之外的另一个网络。</translation>
    </message>
    <message>
        <source>Theme, model, device and threads.</source>
        <translation>主题、语言、模型、设备和线程数。</translation>
    </message>
    <message>
        <source>There is no finding here: click on one, or erase.</source>
        <translation>此处没有检出项：请点击一个，或使用橡皮擦。</translation>
    </message>
    <message>
        <source>There is no finding here: click on one.</source>
        <translation>此处没有检出项：请点击一个。</translation>
    </message>
    <message>
        <source>There is no model called {name!r}; there are: {names}.</source>
        <translation>没有名为 {name!r} 的模型；现有：{names}。</translation>
    </message>
    <message>
        <source>There is no network {architecture!r} with the configuration {config} ({reason}).</source>
        <translation>没有配置为 {config}（{reason}）的网络 {architecture!r}。</translation>
    </message>
    <message>
        <source>There is no noise {name!r}; there are: {noises}.</source>
        <translation>没有噪声 {name!r}；现有：{noises}。</translation>
    </message>
    <message>
        <source>There is no photo to sweep: open one first.</source>
        <translation>没有可遍历测试的照片：请先打开一张。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy a photo or a file first.</source>
        <translation>剪贴板中没有图片：请先复制照片或文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>内存不足；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is not enough memory to find cracks in {0}; close other programs and run again.</source>
        <translation>内存不足，无法在 {0} 中查找裂缝；请关闭其他程序后重新分析。</translation>
    </message>
    <message>
        <source>There is not enough memory to save {0}; close other programs and try again.</source>
        <translation>内存不足，无法保存 {0}；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is nothing to save yet: open a photo first.</source>
        <translation>尚无可保存的内容：请先打开照片。</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when the threshold goes back. This can be undone.</source>
        <translation>它们会被记住，阈值恢复后会重新出现。此操作可以撤销。</translation>
    </message>
    <message>
        <source>They are remembered, and are there again when {0} is used again. This can be undone.</source>
        <translation>它们会被记住，重新使用 {0} 后会重新出现。此操作可以撤销。</translation>
    </message>
    <message>
        <source>This can be undone.</source>
        <translation>此操作可以撤销。</translation>
    </message>
    <message>
        <source>This is the same finding: click on another one.</source>
        <translation>这是同一个检出项：请点击另一个。</translation>
    </message>
    <message>
        <source>This machine cannot compute on {name!r}: choose the device auto or cpu.</source>
        <translation>本机无法使用 {name!r} 计算：请选择设备 auto 或 cpu。</translation>
    </message>
    <message>
        <source>This photo</source>
        <translation>此照片</translation>
    </message>
    <message>
        <source>This photo cannot be shown</source>
        <translation>无法显示此照片</translation>
    </message>
    <message>
        <source>This was not done because of an error in CrackView; the log has details.</source>
        <translation>由于 CrackView 出错，此操作未完成；详见日志。</translation>
    </message>
    <message>
        <source>This was not finished because of an error in CrackView; the log has details.</source>
        <translation>由于 CrackView 出错，此操作未完成；详见日志。</translation>
    </message>
    <message>
        <source>Those that are on</source>
        <translation>已启用的</translation>
    </message>
    <message>
        <source>Those to &amp;review</source>
        <translation>待复核的(&amp;R)</translation>
    </message>
    <message>
        <source>Those with &amp;findings</source>
        <translation>有检出项的(&amp;F)</translation>
    </message>
    <message>
        <source>Those with &amp;problems</source>
        <translation>有问题的(&amp;P)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Threshold {0} to {1}</source>
        <translation>阈值从 {0} 到 {1}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Tolerance ±</source>
        <translation>公差 ±</translation>
    </message>
    <message>
        <source>Too few photons: a noise that no model saw in training.</source>
        <translation>光子太少：所有模型训练时都未见过的噪声。</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>描绘</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>播放控制</translation>
    </message>
    <message>
        <source>Try a sample photo</source>
        <translation>试用示例照片</translation>
    </message>
    <message>
        <source>Try a sample video</source>
        <translation>试用示例视频</translation>
    </message>
    <message>
        <source>Try your own photo</source>
        <translation>试用自己的照片</translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation>两个日期</translation>
    </message>
    <message>
        <source>Two gauges do not agree, {here:.4g} and {there:.4g} mm per pixel at one place: lay them flat on one wall, or take one away.</source>
        <translation>两个量规不一致，同一处每像素 {here:.4g} 和 {there:.4g} 毫米：请将它们平放在同一面墙上，或拿走一个。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation>输入想要执行的操作的几个字。</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入想要执行的操作</translation>
    </message>
    <message>
        <source>UK brick, height</source>
        <translation>英国砖，高度</translation>
    </message>
    <message>
        <source>UK brick, length</source>
        <translation>英国砖，长度</translation>
    </message>
    <message>
        <source>US modular brick, length</source>
        <translation>美国模数砖，长度</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定度</translation>
    </message>
    <message>
        <source>Uncertainty ±</source>
        <translation>不确定度 ±</translation>
    </message>
    <message>
        <source>Uneven shadow</source>
        <translation>不均匀阴影</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Versions, models with their hashes, and licences.</source>
        <translation>版本、模型及其哈希、许可证。</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>欢迎回来</translation>
    </message>
    <message>
        <source>Welcome to CrackView</source>
        <translation>欢迎使用 CrackView</translation>
    </message>
    <message>
        <source>What is done on the photo appears here, and can be undone.</source>
        <translation>对照片所做的操作显示在这里，并且可以撤销。</translation>
    </message>
    <message>
        <source>What its widths were measured on</source>
        <translation>其宽度是在什么上测量的</translation>
    </message>
    <message>
        <source>What one pixel shows.</source>
        <translation>一个像素对应的长度。</translation>
    </message>
    <message>
        <source>What pane {0} shows</source>
        <translation>窗格 {0} 的显示内容</translation>
    </message>
    <message>
        <source>What was done in the step &quot;{title}&quot;</source>
        <translation>步骤“{title}”所做的内容</translation>
    </message>
    <message>
        <source>What was dropped is not on this computer; save it to a file and open that.</source>
        <translation>拖入的内容不在本机上；请先保存为文件再打开。</translation>
    </message>
    <message>
        <source>What the review says</source>
        <translation>对其的判定</translation>
    </message>
    <message>
        <source>A map of the fleet cannot be read: check the drive, and try again.</source>
        <translation>无法读取集群的概率图：请检查驱动器后重试。</translation>
    </message>
    <message>
        <source>Agreement with the larger model where that is sure, right or not: {0} before, {1} now.</source>
        <translation>与较大模型在其确信之处（无论对错）的一致度：之前 {0}，现在 {1}。</translation>
    </message>
    <message>
        <source>Analyse them</source>
        <translation>分析这些照片</translation>
    </message>
    <message>
        <source>Analysed with {0}, threshold {1}, {2} px and a second look; analyse again</source>
        <translation>已用 {0}、阈值 {1}、{2} px 及二次查看分析；请重新分析</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>按显示</translation>
    </message>
    <message>
        <source>Cancelled: training on this folder goes on when it is started again</source>
        <translation>已取消：再次启动后会继续在此文件夹上训练</translation>
    </message>
    <message>
        <source>For paid work choose {0}</source>
        <translation>用于有偿工作请选择 {0}</translation>
    </message>
    <message>
        <source>How often each noise is drawn, from the panel&apos;s seed on; the curves get a band</source>
        <translation>每种噪声的抽取次数，从面板的种子开始；曲线会带有区间</translation>
    </message>
    <message>
        <source>It finds fewer cracks than {0}</source>
        <translation>它找到的裂缝比 {0} 少</translation>
    </message>
    <message>
        <source>It learns from the photos as they are, without labels, what models see there beyond doubt. It wants 10 photos or more; with 100 it takes ten minutes or longer, beside your other work. The model is judged by some photos that are kept back, and kept only if it is not worse. Your photos and findings stay as they are.</source>
        <translation>它直接从未标注的照片中学习模型在其中确定看到的内容。它需要 10 张或更多照片；100 张照片需要十分钟或更久，不影响您的其他工作。模型用预留的部分照片评判，只有不变差时才保留。您的照片和发现保持原样。</translation>
    </message>
    <message>
        <source>It looks wider, but its width can be measured on only one of the photos.</source>
        <translation>看起来变宽了，但只有一张照片能确定其宽度。</translation>
    </message>
    <message>
        <source>Let what was found in the frame before count too, moved as the picture moved.</source>
        <translation>将前一帧的结果随画面移动后一并计入。</translation>
    </message>
    <message>
        <source>Mean Dice of severities 1 to 5 on {0}, {1}. {2}. {3}</source>
        <translation>强度 1 至 5 的平均 Dice，{0}，{1}。{2}。{3}</translation>
    </message>
    <message>
        <source>Mean of the noises</source>
        <translation>各噪声平均</translation>
    </message>
    <message>
        <source>Mean over its pixels, as the model gives it</source>
        <translation>模型给出的像素平均值</translation>
    </message>
    <message>
        <source>Measure how well the models find cracks under every noise, severity by severity.</source>
        <translation>逐级测量各模型在每种噪声下的表现。</translation>
    </message>
    <message>
        <source>Name the classes: the report shows the name.</source>
        <translation>请为等级命名：名称会写入报告。</translation>
    </message>
    <message>
        <source>Network size</source>
        <translation>网络输入</translation>
    </message>
    <message>
        <source>PoolingCrack Tiny, RFKD, with joints</source>
        <translation>PoolingCrack Tiny，RFKD，含接缝</translation>
    </message>
    <message>
        <source>Put noise on a photo and compare the models.</source>
        <translation>对照片施加噪声，比较各模型的表现。</translation>
    </message>
    <message>
        <source>Put noise on this photo and compare the models.</source>
        <translation>对此照片施加噪声，比较各模型的表现。</translation>
    </message>
    <message>
        <source>Put noise on this very frame and compare the models.</source>
        <translation>对这一帧施加噪声，比较各模型的表现。</translation>
    </message>
    <message>
        <source>RTSP, RTMP, SRT, MJPEG over HTTP, or MPEG-TS over UDP. User and password are neither shown nor kept.</source>
        <translation>RTSP、RTMP、SRT、HTTP 上的 MJPEG 或 UDP 上的 MPEG-TS。用户名和密码既不显示也不保存。</translation>
    </message>
    <message>
        <source>Saved {0} ({1})</source>
        <translation>已保存 {0}（{1}）</translation>
    </message>
    <message>
        <source>See thin cracks again at twice the size, wide ones at half, as in photos; up to five times slower.</source>
        <translation>与照片一样，把细裂缝放大一倍、宽裂缝缩小一半再看一次；最多慢五倍。</translation>
    </message>
    <message>
        <source>Size in pixels: choose one, or type width x height, {0} to {1} each</source>
        <translation>尺寸（像素）：选择一项，或输入 宽 x 高，各 {0} 到 {1}</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>取消筛选</translation>
    </message>
    <message>
        <source>Take the selected photos over into the inspections of their folders, and open them in Inspect.</source>
        <translation>将所选照片纳入其文件夹的检查，并在“检查”中打开。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>文字：</translation>
    </message>
    <message>
        <source>The findings left to review are on this photo, hidden by the filter</source>
        <translation>其余待复核项在此照片上，但被筛选隐藏</translation>
    </message>
    <message>
        <source>The fleet kept no maps of {0} of these photos, or they have changed: they have to be analysed anew.</source>
        <translation>这些照片中有 {0} 张没有保存概率图，或照片已更改：需要重新分析。</translation>
    </message>
    <message>
        <source>The gauge gives the scale to {share:.0%} only, which is not enough: go nearer, or take a clearer photo.</source>
        <translation>量规给出的比例尺精度仅为 {share:.0%}，不够：请靠近一些，或拍一张更清晰的照片。</translation>
    </message>
    <message>
        <source>The guide is in English.</source>
        <translation>指南为英文。</translation>
    </message>
    <message>
        <source>The model {name} that is installed is not the one that the fleet had: install that one.</source>
        <translation>已安装的模型 {name} 不是集群所用的模型：请安装那一个。</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may be used for paid work as well.</source>
        <translation>新模型从 {0} 出发，同样可用于有偿工作。</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work.</source>
        <translation>新模型从 {0} 出发，不可用于有偿工作。</translation>
    </message>
    <message>
        <source>The new model starts from {0} and may not be used for paid work: for that, choose {1} as the model first.</source>
        <translation>新模型从 {0} 出发，不可用于有偿工作：若需要，请先将 {1} 选为模型。</translation>
    </message>
    <message>
        <source>The photos it learnt from may be used for paid work</source>
        <translation>其训练所用的照片均可用于有偿工作</translation>
    </message>
    <message>
        <source>The results have changed: read them again.</source>
        <translation>结果已发生变化：请重新读取。</translation>
    </message>
    <message>
        <source>The robust student still finds the crack where the others lose it. Now move the sliders.</source>
        <translation>在其他模型丢失裂缝之处，鲁棒学生模型仍能找到它。现在请拖动滑块。</translation>
    </message>
    <message>
        <source>The same noises drawn anew: the next seed.</source>
        <translation>相同的噪声，不同的随机结果：下一个种子。</translation>
    </message>
    <message>
        <source>The same under noise: {0} before, {1} now.</source>
        <translation>有噪声时：之前 {0}，现在 {1}。</translation>
    </message>
    <message>
        <source>The system check did not end; run `crackview doctor` in a terminal.</source>
        <translation>系统检查未能完成；请在终端中运行 `crackview doctor`。</translation>
    </message>
    <message>
        <source>The wall was seen at an angle: sizes follow its plane, and are less certain at its far end.</source>
        <translation>墙面是斜着拍摄的：尺寸按其平面换算，远端的不确定度较大。</translation>
    </message>
    <message>
        <source>The work on the mosaic cannot be read or written ({reason}): make room on the drive or, if {file} in its folder is damaged, delete that file; the map is kept.</source>
        <translation>无法读写马赛克图的工作（{reason}）：请在磁盘上腾出空间；如果其文件夹中的 {file} 已损坏，请删除该文件，概率图会保留。</translation>
    </message>
    <message>
        <source>There is no preset {title!r}; there are: {titles}.</source>
        <translation>没有预设 {title!r}；现有：{titles}。</translation>
    </message>
    <message>
        <source>These two photos do not show the same place: {reason}. Choose another earlier photo.</source>
        <translation>这两张照片似乎拍的不是同一处：{reason}。请选择另一张较早的照片。</translation>
    </message>
    <message>
        <source>This photo does not record the height of a drone: type the distance in metres.</source>
        <translation>这张照片没有无人机高度：请以米为单位输入距离。</translation>
    </message>
    <message>
        <source>This photo does not record which lens took it: draw a line of known length instead.</source>
        <translation>这张照片没有说明所用镜头：请改为画一条已知长度的线。</translation>
    </message>
    <message>
        <source>This photo records its lens in two ways that differ by {apart:.0%} ({lens}; {other}): draw a line of known length instead.</source>
        <translation>这张照片以两种方式说明镜头，相差 {apart:.0%}（{lens}；{other}）：请改为画一条已知长度的线。</translation>
    </message>
    <message>
        <source>This photo was enlarged {zoom:g} times by the camera, and it does not record whether the focal length includes that: draw a line of known length instead.</source>
        <translation>这张照片被相机放大了 {zoom:g} 倍，但没有说明焦距是否已包含放大：请改为画一条已知长度的线。</translation>
    </message>
    <message>
        <source>This run is not finished: {0} of {1} batches are there; `crackview fleet resume` goes on.</source>
        <translation>此次运行尚未完成：共 {1} 批，已有 {0} 批；`crackview fleet resume` 可继续运行。</translation>
    </message>
    <message>
        <source>Those with &amp;warnings</source>
        <translation>有警告的(&amp;W)</translation>
    </message>
    <message>
        <source>Too narrow for its photo</source>
        <translation>相对照片过窄</translation>
    </message>
    <message>
        <source>Too narrow to be measured at this place of the photo: it may be up to {0} wide.</source>
        <translation>在照片此处太窄，无法测量：宽度最多 {0}。</translation>
    </message>
    <message>
        <source>Tra&amp;in on this folder…</source>
        <translation>用此文件夹训练(&amp;I)…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train on this folder</source>
        <translation>用此文件夹训练</translation>
    </message>
    <message>
        <source>Training is not installed here: get the source of CrackView and install it there with its train extra, pip install -e &apos;.[train]&apos;.</source>
        <translation>此处未安装训练功能：请获取 CrackView 源代码，并在其中连同 train 附加项一起安装，pip install -e &apos;.[train]&apos;。</translation>
    </message>
    <message>
        <source>Training on this folder</source>
        <translation>正在用此文件夹训练</translation>
    </message>
    <message>
        <source>Type of damage</source>
        <translation>损伤类型</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>从现在起使用</translation>
    </message>
    <message>
        <source>Use the lens that the photo records and the distance to the wall.</source>
        <translation>使用照片记录的镜头和到墙面的距离。</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>植被</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What this computer offers, as a text for the report of a problem.</source>
        <translation>本机的配置信息，可作为问题报告的文本。</translation>
    </message>
    <message>
        <source>What this computer offers. Copy it into the report of a problem.</source>
        <translation>本机的配置信息。请复制到问题报告中。</translation>
    </message>
    <message>
        <source>What was drawn as {number}</source>
        <translation>所绘的 {number}</translation>
    </message>
    <message>
        <source>What was drawn as {number} is gone by now: nothing was changed.</source>
        <translation>所绘的 {number} 已不存在：未作任何更改。</translation>
    </message>
    <message>
        <source>What was drawn in the report</source>
        <translation>所绘内容列入报告</translation>
    </message>
    <message>
        <source>What was written of it</source>
        <translation>对其的备注</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Whether it follows or touches a joint</source>
        <translation>是否沿着或接触接缝</translation>
    </message>
    <message>
        <source>Whether it is in the report</source>
        <translation>是否列入报告</translation>
    </message>
    <message>
        <source>Wider, {0}</source>
        <translation>变宽，{0}</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width along the crack</source>
        <translation>沿裂缝的宽度</translation>
    </message>
    <message>
        <source>Width along the crack; the place under the cursor is marked on the photo.</source>
        <translation>沿裂缝的宽度；光标处在照片上标出。</translation>
    </message>
    <message>
        <source>Width class</source>
        <translation>宽度等级</translation>
    </message>
    <message>
        <source>Width class by the width</source>
        <translation>按宽度划分的等级</translation>
    </message>
    <message>
        <source>Width classes</source>
        <translation>宽度等级</translation>
    </message>
    <message>
        <source>Width classes and millimetres need the scale of the photo.</source>
        <translation>宽度等级和毫米值需要照片的比例尺。</translation>
    </message>
    <message>
        <source>Width drawn by hand</source>
        <translation>宽度为手绘</translation>
    </message>
    <message>
        <source>Width from</source>
        <translation>宽度下限</translation>
    </message>
    <message>
        <source>Widths from</source>
        <translation>宽度来源</translation>
    </message>
    <message>
        <source>With overlay</source>
        <translation>含叠加层</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>鼠标操作</translation>
    </message>
    <message>
        <source>With the second look everything is exact: switch it off first.</source>
        <translation>开启二次查看时一切都精确计算：请先将其关闭。</translation>
    </message>
    <message>
        <source>Without an element</source>
        <translation>无构件</translation>
    </message>
    <message>
        <source>Without one, sizes are in pixels. Set it by:</source>
        <translation>没有比例尺时尺寸以像素为单位。设置方式：</translation>
    </message>
    <message>
        <source>Work on the newest frame of what is open in Live, again and again.</source>
        <translation>持续处理“实时”中的最新一帧。</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Wri&amp;te a note</source>
        <translation>写备注(&amp;T)</translation>
    </message>
    <message>
        <source>Write a number with one decimal sign, and without separators between thousands.</source>
        <translation>请输入只含一个小数点且不含千位分隔符的数字。</translation>
    </message>
    <message>
        <source>Write a report, tables, masks, or files for maps, CAD and annotation tools.</source>
        <translation>写出报告、表格、掩膜，或用于地图、CAD 和标注工具的文件。</translation>
    </message>
    <message>
        <source>Write a text at a place of the photo, for the report.</source>
        <translation>在照片某处写上文字，供报告使用。</translation>
    </message>
    <message>
        <source>Write on the photo</source>
        <translation>在照片上写字</translation>
    </message>
    <message>
        <source>Write something about the selected findings.</source>
        <translation>为选中的检出项写备注。</translation>
    </message>
    <message>
        <source>Write the moving picture to a video file.</source>
        <translation>将动态画面写入视频文件。</translation>
    </message>
    <message>
        <source>Write the noises, their amounts and the seed to a small text file.</source>
        <translation>将噪声、数值和种子写入小文本文件。</translation>
    </message>
    <message>
        <source>Write the photo with the overlay as you see it to a new file.</source>
        <translation>将照片及所见叠加层写入新文件。</translation>
    </message>
    <message>
        <source>Write the sweep as CSV, PNG, SVG or a page of PDF.</source>
        <translation>将遍历测试结果写为 CSV、PNG、SVG 或一页 PDF。</translation>
    </message>
    <message>
        <source>Write the whole video with its overlay to a new file.</source>
        <translation>将整个视频连同叠加层写入新文件。</translation>
    </message>
    <message>
        <source>Write this photo and its corrected mask to a folder from which a model can learn.</source>
        <translation>将此照片及更正后的掩膜写入可供模型学习的文件夹。</translation>
    </message>
    <message>
        <source>Write what has changed, with its uncertainty, to a table.</source>
        <translation>将变化及其不确定度写入表格。</translation>
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
        <translation>YOLO 分割及 data.yaml</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>a report is in {0}</source>
        <translation>报告位于 {0}</translation>
    </message>
    <message>
        <source>a table with a row for every finding</source>
        <translation>每个检出项一行的表格</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>against the truth</source>
        <translation>与真值相比</translation>
    </message>
    <message>
        <source>agreement with each model&apos;s own prediction on the clean photo, since there is no mask</source>
        <translation>由于没有掩膜，与各模型在无噪声照片上的预测比较一致度</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>all findings reviewed</source>
        <translation>检出项均已复核</translation>
    </message>
    <message>
        <source>all findings with centre lines, model and settings</source>
        <translation>所有检出项及其中心线和依据</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>还有 {0} 个</translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation>自动选择设备</translation>
    </message>
    <message>
        <source>below 0.2 mm</source>
        <translation>小于 0.2 mm</translation>
    </message>
    <message>
        <source>black and white</source>
        <translation>黑白</translation>
    </message>
    <message>
        <source>black-and-white PNG of every photo&apos;s cracks</source>
        <translation>每张照片裂缝的黑白 PNG</translation>
    </message>
    <message>
        <source>blur of {0} px taken out</source>
        <translation>已消除 {0} px 的模糊</translation>
    </message>
    <message>
        <source>camera {distance_m:g} m away, square to the wall, {lens}</source>
        <translation>相机距离 {distance_m:g} m，正对墙面，{lens}</translation>
    </message>
    <message>
        <source>centre lines for CAD, a layer for every width class</source>
        <translation>用于 CAD 的中心线，每个宽度等级一个图层</translation>
    </message>
    <message>
        <source>centre lines for maps</source>
        <translation>用于地图的中心线</translation>
    </message>
    <message>
        <source>contrast raised to {0} %</source>
        <translation>对比度提高到 {0} %</translation>
    </message>
    <message>
        <source>coordinates of the file ({system})</source>
        <translation>文件的坐标 ({system})</translation>
    </message>
    <message>
        <source>crack {0:.0%}</source>
        <translation>裂缝 {0:.0%}</translation>
    </message>
    <message>
        <source>crackview fleet needs {package}: pip install crackview[fleet].</source>
        <translation>crackview fleet 需要 {package}：pip install crackview[fleet]。</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>does not record where the camera pointed</source>
        <translation>没有说明相机的朝向</translation>
    </message>
    <message>
        <source>drawing photos with known cracks</source>
        <translation>绘制裂缝已知的照片</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>drone positions</source>
        <translation>无人机位置</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>elements by state, CSV, HTML and PDF</source>
        <translation>按状态列出构件，CSV、HTML 和 PDF</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>findings and photos as an Excel workbook</source>
        <translation>检出结果与照片的 Excel 工作簿</translation>
    </message>
    <message>
        <source>findings to review</source>
        <translation>有检出项待复核</translation>
    </message>
    <message>
        <source>float grey</source>
        <translation>浮点灰度</translation>
    </message>
    <message>
        <source>follows one</source>
        <translation>沿接缝</translation>
    </message>
    <message>
        <source>for {0} photos</source>
        <translation>用于 {0} 张照片</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>灰度级</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已停住</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>int8 preview</source>
        <translation>int8 预览</translation>
    </message>
    <message>
        <source>its host name is unknown; check the address</source>
        <translation>主机名未知；请检查地址</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>kept in the inspection</source>
        <translation>已保存在检查中</translation>
    </message>
    <message>
        <source>laid over each other they do not look alike</source>
        <translation>叠放后并不相似</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>lens of {focal_35_mm:g} mm for 36 x 24 mm</source>
        <translation>36 x 24 mm 等效 {focal_35_mm:g} mm 镜头</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm on {width_mm:g} mm</source>
        <translation>{width_mm:g} mm 传感器上的 {focal_mm:g} mm 镜头</translation>
    </message>
    <message>
        <source>lens of {focal_mm:g} mm, {pitch_mm:.3g} µm a pixel</source>
        <translation>{focal_mm:g} mm 镜头，每像素 {pitch_mm:.3g} µm</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>looking at the photos</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <source>lost {0}, trying again in {1:.0f} s</source>
        <translation>{0} 断开，{1:.0f} 秒后重试</translation>
    </message>
    <message>
        <source>lost {0}, trying again now</source>
        <translation>{0} 断开，正在重试</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>map</source>
        <translation>概率图</translation>
    </message>
    <message>
        <source>marker of the gauge {paper}, {numbers} of {markers} seen</source>
        <translation>量规 {paper} 的标记，{markers} 个中看到 {numbers} 个</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>motion blur of {0} px taken out</source>
        <translation>已消除 {0} px 的运动模糊</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no answer from the name service within {seconds:g} s; check the network</source>
        <translation>域名服务 {seconds:g} 秒内无响应；请检查网络</translation>
    </message>
    <message>
        <source>no answer; check the address and the network</source>
        <translation>无响应；请检查地址和网络</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>无检出项</translation>
    </message>
    <message>
        <source>no mask: scored as agreement with each model&apos;s own clean prediction</source>
        <translation>无掩膜：按与各模型无噪声预测的一致度评分</translation>
    </message>
    <message>
        <source>no model, preview only</source>
        <translation>无模型，仅预览</translation>
    </message>
    <message>
        <source>no report could be written</source>
        <translation>无法写入报告</translation>
    </message>
    <message>
        <source>no server listens on port {port}; check that it runs</source>
        <translation>端口 {port} 上没有服务器；请检查其是否运行</translation>
    </message>
    <message>
        <source>no width</source>
        <translation>无宽度</translation>
    </message>
    <message>
        <source>noise: {0}</source>
        <translation>噪声：{0}</translation>
    </message>
    <message>
        <source>noise: {0} and {1} more</source>
        <translation>噪声：{0} 及另外 {1} 种</translation>
    </message>
    <message>
        <source>none near</source>
        <translation>附近无接缝</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>not analysed because of a problem</source>
        <translation>因出现问题未分析</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>nothing arrived at port {port} within {seconds:g} s; check that something is sent there</source>
        <translation>端口 {port} 在 {seconds:g} 秒内未收到数据；请检查是否有数据发送</translation>
    </message>
    <message>
        <source>of {inner} details that are alike only {count} fit together</source>
        <translation>{inner} 处相似细节中只有 {count} 处吻合</translation>
    </message>
    <message>
        <source>only {pairs} of their details are alike</source>
        <translation>只有 {pairs} 处细节相似</translation>
    </message>
    <message>
        <source>over the limit in dry air (0.41 mm)</source>
        <translation>超过干燥空气限值 (0.41 mm)</translation>
    </message>
    <message>
        <source>over the limit in moist air or soil (0.30 mm)</source>
        <translation>超过湿空气、土壤限值 (0.30 mm)</translation>
    </message>
    <message>
        <source>over the limit in seawater (0.15 mm)</source>
        <translation>超过海水限值 (0.15 mm)</translation>
    </message>
    <message>
        <source>over the limit of water tanks (0.10 mm)</source>
        <translation>超过蓄水结构限值 (0.10 mm)</translation>
    </message>
    <message>
        <source>over the limit with de-icing salt (0.18 mm)</source>
        <translation>超过除冰盐环境限值 (0.18 mm)</translation>
    </message>
    <message>
        <source>overlay {0:.0f} fps</source>
        <translation>叠加 {0:.0f} fps</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>palette with alpha</source>
        <translation>调色板带透明</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>pasted.png</translation>
    </message>
    <message>
        <source>per 100,000 px</source>
        <translation>每 100,000 px</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>光子</translation>
    </message>
    <message>
        <source>photos with their cracks marked, JPEG</source>
        <translation>标出裂缝的照片，JPEG</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>rectangle of {width_mm:g} x {height_mm:g} mm</source>
        <translation>{width_mm:g} x {height_mm:g} mm 矩形</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>report as PDF</source>
        <translation>PDF 报告</translation>
    </message>
    <message>
        <source>report as one HTML file</source>
        <translation>单个 HTML 文件的报告</translation>
    </message>
    <message>
        <source>road surveys: narrow below 1/16 inch, wide above 1/8 inch</source>
        <translation>道路检测：窄缝小于 1/16 英寸，宽缝大于 1/8 英寸</translation>
    </message>
    <message>
        <source>scored against {0}</source>
        <translation>按 {0} 评分</translation>
    </message>
    <message>
        <source>severity {0:.1f}, {1:g} {2}</source>
        <translation>严重程度 {0:.1f}，{1:g} {2}</translation>
    </message>
    <message>
        <source>shade evened</source>
        <translation>已均衡阴影</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>the FFmpeg of this installation has no SRT; have it sent as RTSP, RTMP or MPEG-TS</source>
        <translation>此安装的 FFmpeg 不支持 SRT；请改用 RTSP、RTMP 或 MPEG-TS 发送</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>the server answers, but no video came in time; check path, user and password</source>
        <translation>服务器有响应，但未及时收到视频；请检查路径、用户名和密码</translation>
    </message>
    <message>
        <source>their details do not fit together</source>
        <translation>细节无法吻合</translation>
    </message>
    <message>
        <source>they miss each other by {error:.1f} px</source>
        <translation>相互偏差 {error:.1f} px</translation>
    </message>
    <message>
        <source>this photo</source>
        <translation>此照片</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>too little of the one is on the other</source>
        <translation>两者重叠太少</translation>
    </message>
    <message>
        <source>too narrow to measure</source>
        <translation>过窄无法测定</translation>
    </message>
    <message>
        <source>topics for BIM with a picture of every finding</source>
        <translation>用于 BIM 的议题，每个检出项附图</translation>
    </message>
    <message>
        <source>touches one</source>
        <translation>接触接缝</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>various</source>
        <translation>多种</translation>
    </message>
    <message>
        <source>was taken with the camera at {pitch:.0f} degrees, not straight down</source>
        <translation>拍摄时相机角度为 {pitch:.0f} 度，不是垂直向下</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>变宽</translation>
    </message>
    <message>
        <source>with a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>with cracks</source>
        <translation>有裂缝</translation>
    </message>
    <message>
        <source>with its clean mask</source>
        <translation>与自身无噪声掩膜相比</translation>
    </message>
    <message>
        <source>without</source>
        <translation>无</translation>
    </message>
    <message>
        <source>without cracks</source>
        <translation>无裂缝</translation>
    </message>
    <message>
        <source>x {0}  y {1}</source>
        <translation>x {0}  y {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{0!r} in row {1} is no number of mm, such as 0.3.</source>
        <translation>第 {1} 行的 {0!r} 不是毫米数值，例如 0.3。</translation>
    </message>
    <message>
        <source>{0!r} must begin above {1:g} mm, where the class before it begins.</source>
        <translation>{0!r} 的下限必须大于前一等级的 {1:g} mm。</translation>
    </message>
    <message>
        <source>{0:.0f} fps</source>
        <translation>{0:.0f} fps</translation>
    </message>
    <message>
        <source>{0:.0f} min left</source>
        <translation>剩余 {0:.0f} 分钟</translation>
    </message>
    <message>
        <source>{0:.0f} s left</source>
        <translation>剩余 {0:.0f} 秒</translation>
    </message>
    <message>
        <source>{0:.2f} M parameters</source>
        <translation>{0:.2f} M 参数</translation>
    </message>
    <message>
        <source>{0:g} fps</source>
        <translation>{0:g} fps</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0}（未安装）</translation>
    </message>
    <message>
        <source>{0} ({1} more like this)</source>
        <translation>{0}（另有 {1} 个类似问题）</translation>
    </message>
    <message>
        <source>{0} What was recorded until then is in {1}.</source>
        <translation>{0} 此前录制的内容在 {1} 中。</translation>
    </message>
    <message>
        <source>{0} belongs to: {1}. Set takes it away there.</source>
        <translation>{0} 属于：{1}。“设置”会将其从该处移除。</translation>
    </message>
    <message>
        <source>{0} does not tell joints from cracks: choose another model.</source>
        <translation>{0} 不能区分接缝与裂缝：请选择其他模型。</translation>
    </message>
    <message>
        <source>{0} findings among them were not reviewed.</source>
        <translation>其中 {0} 个检出项未复核。</translation>
    </message>
    <message>
        <source>{0} findings were not reviewed and are left out.</source>
        <translation>{0} 个检出项未复核，将被略去。</translation>
    </message>
    <message>
        <source>{0} has learnt from these photos and is in the list of models.</source>
        <translation>{0} 已从这些照片中学习，并列入模型列表。</translation>
    </message>
    <message>
        <source>{0} has no int8 network: choose another model.</source>
        <translation>{0} 没有 int8 网络：请选择其他模型。</translation>
    </message>
    <message>
        <source>{0} is not there: the tables are complete, photos show once the drive is connected.</source>
        <translation>{0} 不存在：表格是完整的，连接驱动器后即可显示照片。</translation>
    </message>
    <message>
        <source>{0} is the mask of the photo: choose another name.</source>
        <translation>{0} 是该照片的掩膜：请另选名称。</translation>
    </message>
    <message>
        <source>{0} m above sea level</source>
        <translation>海拔 {0} m</translation>
    </message>
    <message>
        <source>{0} m above take-off</source>
        <translation>距起飞点 {0} m</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>还剩 {0} 分钟</translation>
    </message>
    <message>
        <source>{0} of {1}, others hidden by the filter</source>
        <translation>{1}中的 {0} 个，其余被筛选隐藏</translation>
    </message>
    <message>
        <source>{0} places on {1} pages</source>
        <translation>{1} 页中的 {0} 处</translation>
    </message>
    <message>
        <source>{0} takes no second look: choose another model.</source>
        <translation>{0} 不能二次查看：请选择其他模型。</translation>
    </message>
    <message>
        <source>{0} was not saved: another photo or a cancel came first. Save the view again.</source>
        <translation>{0} 未保存：此前打开了另一张照片或已取消。请重新保存该视图。</translation>
    </message>
    <message>
        <source>{0}: findings {1} before, {2} now; called crack {3} % and {4} %</source>
        <translation>{0}：之前 {1} 个发现，现在 {2} 个；判为裂缝 {3} % 和 {4} %</translation>
    </message>
    <message>
        <source>{count} judged findings would be taken away, {changed} measured otherwise.</source>
        <translation>将去除 {count} 个已判定的检出项，{changed} 个的测量值会改变。</translation>
    </message>
    <message>
        <source>{damage} Repeat what you did last.</source>
        <translation>{damage} 请重复上一步操作。</translation>
    </message>
    <message>
        <source>{0} analysed</source>
        <translation>已分析 {0}</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{1} 处 {0}</translation>
    </message>
    <message>
        <source>{path} belongs to another program: move it out of the folder.</source>
        <translation>{path} 属于其他程序：请将其移出文件夹。</translation>
    </message>
    <message>
        <source>{0} branches</source>
        <translation>{0} 个分支</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} 字节</translation>
    </message>
    <message>
        <source>{path} cannot be opened or made: check the drive, or copy the folder to another place.</source>
        <translation>无法打开或创建 {path}：请检查驱动器，或将文件夹复制到其他位置。</translation>
    </message>
    <message>
        <source>{title} cannot be opened: a stream begins with {schemes}.</source>
        <translation>无法打开 {title}：视频流地址以 {schemes} 开头。</translation>
    </message>
    <message>
        <source>{path} cannot be reached because a part of its path is a file: check the path.</source>
        <translation>无法访问 {path}，因为其路径的一部分是文件：请检查路径。</translation>
    </message>
    <message>
        <source>{title} cannot be reached: {problem}.</source>
        <translation>无法连接 {title}：{problem}。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the drive or choose another photo.</source>
        <translation>无法读取 {path}（{reason}）：请检查驱动器或选择其他照片。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the file.</source>
        <translation>无法读取 {path}（{reason}）：请检查该文件。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the path.</source>
        <translation>无法读取 {path}（{reason}）：请检查路径。</translation>
    </message>
    <message>
        <source>{0} cannot be shown</source>
        <translation>无法显示 {0}</translation>
    </message>
    <message>
        <source>{0} cannot be shown because of an error in CrackView; the log has details.</source>
        <translation>由于 CrackView 出错，无法显示 {0}；详见日志。</translation>
    </message>
    <message>
        <source>{0} cannot be shown; the log has details.</source>
        <translation>无法显示 {0}；详见日志。</translation>
    </message>
    <message>
        <source>{0} cannot be used, preview only</source>
        <translation>无法使用 {0}，仅预览</translation>
    </message>
    <message>
        <source>{target} cannot be written ({reason}): free the folder or make room.</source>
        <translation>无法写入 {target}（{reason}）：请开放该文件夹或腾出空间。</translation>
    </message>
    <message>
        <source>{drafts} cannot be written ({reason}): free the folder.</source>
        <translation>无法写入 {drafts}（{reason}）：请开放该文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another folder or make room.</source>
        <translation>无法写入 {0}（{1}）；请选择其他文件夹或腾出空间。</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in CrackView; the log has details.</source>
        <translation>由于 CrackView 出错，无法分析 {name}；详见日志。</translation>
    </message>
    <message>
        <source>{name} could not be analysed because of an error in the model; the log has details: try another model.</source>
        <translation>由于模型出错，无法分析 {name}；详见日志：请尝试其他模型。</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({reason}): check the drive and try again.</source>
        <translation>无法读写 {path}（{reason}）：请检查驱动器后重试。</translation>
    </message>
    <message>
        <source>{0} crack pixels</source>
        <translation>裂缝像素 {0}</translation>
    </message>
    <message>
        <source>{0} does not answer</source>
        <translation>{0} 无响应</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory: close other programs or make it smaller.</source>
        <translation>{path} 超出内存：请关闭其他程序或缩小图像。</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory: save it with 8 bits a sample or cut it into parts.</source>
        <translation>{path} 超出内存：请以每样本 8 位保存，或切成几部分。</translation>
    </message>
    <message>
        <source>{0} dropped</source>
        <translation>丢弃 {0}</translation>
    </message>
    <message>
        <source>{0} exported, {1}</source>
        <translation>已导出 {0}，{1}</translation>
    </message>
    <message>
        <source>{0} failed on this picture; the log has details.</source>
        <translation>{0} 处理此图像时失败；详见日志。</translation>
    </message>
    <message>
        <source>{0} failed on {1}; the log has details. Try another model or device.</source>
        <translation>{0} 处理 {1} 时失败；详见日志。请尝试其他模型或设备。</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} 个文件</translation>
    </message>
    <message>
        <source>{count} files were left out because CrackView wrote them: masks, probability maps or overlays.</source>
        <translation>已略过 {count} 个由 CrackView 生成的文件：掩膜、概率图或叠加图。</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} 个检出项</translation>
    </message>
    <message>
        <source>{0} findings into the report</source>
        <translation>{0} 个检出项列入报告</translation>
    </message>
    <message>
        <source>{0} findings out of the report</source>
        <translation>{0} 个检出项移出报告</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} fps</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} 帧</translation>
    </message>
    <message>
        <source>{0} frames analysed</source>
        <translation>已分析 {0} 帧</translation>
    </message>
    <message>
        <source>{name} gives no picture: allow CrackView the camera in the privacy settings, or free it elsewhere.</source>
        <translation>{name} 没有画面：请在隐私设置中允许 CrackView 使用摄像头，或关闭占用它的程序。</translation>
    </message>
    <message>
        <source>{name} gives no picture: close other programs that use it, or plug it in again.</source>
        <translation>{name} 没有画面：请关闭使用它的其他程序，或重新插拔。</translation>
    </message>
    <message>
        <source>{path} has a frame that cannot be shown: it is damaged, copy it again.</source>
        <translation>{path} 中有一帧无法显示：文件已损坏，请重新复制。</translation>
    </message>
    <message>
        <source>{path} has more than two grey levels or colours: a mask is black, and white where there is crack.</source>
        <translation>{path} 的灰度或颜色多于两种：掩膜应为黑色，裂缝处为白色。</translation>
    </message>
    <message>
        <source>{card} has no ONNX file, and none can be made here without torch and onnx: export it with crackview models export {card} where they are installed, and copy its folder again.</source>
        <translation>{card} 没有 ONNX 文件，而这里没有 torch 和 onnx，无法生成：请在装有它们的地方用 crackview models export {card} 导出，然后重新复制其文件夹。</translation>
    </message>
    <message>
        <source>{path} has no end marker, though all of its pixels are there: copy it again from the camera if you can.</source>
        <translation>{path} 没有结束标记，但像素完整：如有可能，请从相机重新复制。</translation>
    </message>
    <message>
        <source>{path} has no frame {index}: choose one below {times}.</source>
        <translation>{path} 没有第 {index} 帧：请选择小于 {times} 的帧。</translation>
    </message>
    <message>
        <source>{folder} has no photo {index}: choose one below {photos}.</source>
        <translation>{folder} 没有第 {index} 张照片：请选择小于 {photos} 的编号。</translation>
    </message>
    <message>
        <source>{path} has no photo {photo}: open the folder again.</source>
        <translation>{path} 没有照片 {photo}：请重新打开文件夹。</translation>
    </message>
    <message>
        <source>{0} has no photos in it: choose a folder with JPEG, PNG, TIFF, BMP or WebP files.</source>
        <translation>{0} 中没有照片：请选择含有 JPEG、PNG、TIFF、BMP 或 WebP 文件的文件夹。</translation>
    </message>
    <message>
        <source>{path} has one colour alone, neither black nor white: a mask is black, and white where there is crack.</source>
        <translation>{path} 只有一种颜色，既非黑也非白：掩膜应为黑色，裂缝处为白色。</translation>
    </message>
    <message>
        <source>{path} has {sizes} as its photo: choose the mask of this photo.</source>
        <translation>{path} 与照片不符（{sizes}）：请选择此照片的掩膜。</translation>
    </message>
    <message>
        <source>{path} has {count} channels and does not say which are its colours: save three of them as RGB.</source>
        <translation>{path} 有 {count} 个通道且未说明哪些是颜色：请将其中三个存为 RGB。</translation>
    </message>
    <message>
        <source>Write the photo with its noise, without overlay and in its own size.</source>
        <translation>写出带噪声的照片，不含叠加层，保持原尺寸。</translation>
    </message>
    <message>
        <source>Write the pictures with titles and a caption in the size of a slide.</source>
        <translation>以幻灯片尺寸写出图像，带标题和说明。</translation>
    </message>
    <message>
        <source>even steps, not from a standard</source>
        <translation>均匀分级，不依据任何标准</translation>
    </message>
    <message>
        <source>within all limits</source>
        <translation>未超过任何限值</translation>
    </message>
    <message>
        <source>{card} has {parameters} parameters on its card and {count} in its network: correct it.</source>
        <translation>{card} 的参数在模型卡上为 {parameters} 个，在网络中为 {count} 个：请更正。</translation>
    </message>
    <message>
        <source>{folder} holds no photos that can be read: choose a folder with photos.</source>
        <translation>{folder} 中没有可读取的照片：请选择含有照片的文件夹。</translation>
    </message>
    <message>
        <source>{folder} holds the work on another mosaic, by another model or by another version of CrackView: choose another folder.</source>
        <translation>{folder} 中是另一幅马赛克图、另一模型或另一版本 CrackView 的工作：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} has one bit for each pixel, black or white, in which cracks cannot be told: choose the photo with its greys or colours.</source>
        <translation>{path} 每个像素只有一位（黑或白），无法辨认裂缝：请选择带有灰度或颜色的照片。</translation>
    </message>
    <message>
        <source>{path} has {size}, more than the {limit} of a photo: open it as a mosaic, or use `crackview mosaic`.</source>
        <translation>{path} 有 {size}，超过照片的上限 {limit}：请作为马赛克图打开，或使用 `crackview mosaic`。</translation>
    </message>
    <message>
        <source>{path} holds no picture of its own: name one of the pictures within.</source>
        <translation>{path} 本身不含图像：请指定其中的一幅图像。</translation>
    </message>
    <message>
        <source>{path} holds no picture: it says of every pixel that nothing is known.</source>
        <translation>{path} 不含图像：其中每个像素都标为无数据。</translation>
    </message>
    <message>
        <source>{path} holds no positions that CrackView knows: use the SRT file that the drone wrote.</source>
        <translation>{path} 中没有 CrackView 能识别的位置：请使用无人机生成的 SRT 文件。</translation>
    </message>
    <message>
        <source>{path} holds numbers from {low:g} to {high:g}, and nothing says which of them is black and which is white: save it with 8 or 16 bits, or as floats from 0 to 1.</source>
        <translation>{path} 的数值从 {low:g} 到 {high:g}，没有说明哪个是黑、哪个是白：请以 8 或 16 位保存，或保存为 0 到 1 的浮点数。</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind CrackView cannot read ({kind}): save it as an 8-bit TIFF or PNG.</source>
        <translation>{path} 是 CrackView 无法读取的 TIFF（{kind}）：请存为 8 位 TIFF 或 PNG。</translation>
    </message>
    <message>
        <source>{path} is a TIFF of a kind that only GDAL reads: install it with pip install crackview[geo].</source>
        <translation>{path} 是只有 GDAL 能读取的 TIFF 类型：请用 pip install crackview[geo] 安装。</translation>
    </message>
    <message>
        <source>{path} is a TIFF without a picture: copy it again or choose another photo.</source>
        <translation>{path} 是没有图像的 TIFF：请重新复制或选择其他照片。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a photo: open the photos in it instead.</source>
        <translation>{path} 是文件夹而不是照片：请打开其中的照片。</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself: choose another photo.</source>
        <translation>{path} 是指向自身的链接：请选择其他照片。</translation>
    </message>
    <message>
        <source>{path} is a raw picture of a camera&apos;s sensor: develop it into a JPEG or TIFF.</source>
        <translation>{path} 是相机传感器的原始图像：请转换为 JPEG 或 TIFF。</translation>
    </message>
    <message>
        <source>{path} is another file than the one that was judged. What was judged is kept, and is there again when that file is.</source>
        <translation>{path} 与此前判定的文件不是同一个文件。判定内容已保留，该文件恢复后会再次显示。</translation>
    </message>
    <message>
        <source>{path} is another photo by now: its mask has another size.</source>
        <translation>{path} 现在是另一张照片：其掩膜的尺寸不同。</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be repaired where it is: {reason}</source>
        <translation>{path} 已损坏且无法就地修复：{reason}</translation>
    </message>
    <message>
        <source>{path} is damaged or cut off: copy it again from the camera or choose another photo.</source>
        <translation>{path} 已损坏或被截断：请从相机重新复制或选择其他照片。</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} 已损坏。</translation>
    </message>
    <message>
        <source>{path} is damaged: begin again with --resume, which makes it anew.</source>
        <translation>{path} 已损坏：请用 --resume 重新开始，它会被重新生成。</translation>
    </message>
    <message>
        <source>{path} is damaged: its palette is missing; copy it again or choose another photo.</source>
        <translation>{path} 已损坏：缺少调色板；请重新复制或选择其他照片。</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes): copy it again from the camera.</source>
        <translation>{path} 为空（0 字节）：请从相机重新复制。</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB: use the SRT file that the drone wrote.</source>
        <translation>{path} 大于 {most} MB：请使用无人机生成的 SRT 文件。</translation>
    </message>
    <message>
        <source>{path} is no rule for ratings at {where} ({reason}): correct it.</source>
        <translation>{path} 在 {where} 处不是有效的评定规则（{reason}）：请更正。</translation>
    </message>
    <message>
        <source>{path} is not TOML ({reason}): correct it.</source>
        <translation>{path} 不是 TOML（{reason}）：请更正。</translation>
    </message>
    <message>
        <source>{path} is not there (any more): connect the drive, or put the photos back where they were.</source>
        <translation>{path} 不存在（或已不存在）：请连接驱动器，或将照片放回原处。</translation>
    </message>
    <message>
        <source>{path} is of a later CrackView: install that one.</source>
        <translation>{path} 来自更新版本的 CrackView：请安装该版本。</translation>
    </message>
    <message>
        <source>{path} is the mosaic itself: choose another folder.</source>
        <translation>{path} 就是马赛克图本身：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} is too large for a rule for ratings: choose another file.</source>
        <translation>{path} 作为评定规则过大：请选择其他文件。</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, look at {photos} again; the damaged file is now {aside}.</source>
        <translation>{path} 已损坏：{count}可读取并已保留，请再次检查 {photos}；损坏的文件现为 {aside}。</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept, scale and settings of the folder were not, set them again; the damaged file is now {aside}.</source>
        <translation>{path} 已损坏：{count}可读取并已保留，但文件夹的比例尺和设置未能保留，请重新设置；损坏的文件现为 {aside}。</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): check the store, then begin the run again or resume it.</source>
        <translation>{path} 未保存（{reason}）：请检查在线存储，然后重新开始运行或继续运行。</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}：{reason}</translation>
    </message>
    <message>
        <source>{place} cannot be reached: {reason}.</source>
        <translation>无法访问 {place}：{reason}。</translation>
    </message>
    <message>
        <source>{place} holds no results of crackview fleet: name the --out of a run.</source>
        <translation>{place} 中没有 crackview fleet 的结果：请指定某次运行的 --out。</translation>
    </message>
    <message>
        <source>{title} is live and has no frame {index} to go to: record it first.</source>
        <translation>{title} 是实时画面，无法转到第 {index} 帧：请先录制。</translation>
    </message>
    <message>
        <source>{title} is no address: write it as rtsp://host:port/path.</source>
        <translation>{title} 不是地址：请写成 rtsp://host:port/path。</translation>
    </message>
    <message>
        <source>{text!r} is no noise: write NAME:SEVERITY, such as salt:3.</source>
        <translation>{text!r} 不是噪声：请写成 NAME:SEVERITY，例如 salt:3。</translation>
    </message>
    <message>
        <source>{path} is no recipe: choose a text file that the Lab has saved.</source>
        <translation>{path} 不是配方：请选择实验室保存的文本文件。</translation>
    </message>
    <message>
        <source>{path} is not a file: choose a video.</source>
        <translation>{path} 不是文件：请选择视频。</translation>
    </message>
    <message>
        <source>{path} is not a picture CrackView can read: choose a {kinds} file.</source>
        <translation>{path} 不是 CrackView 能读取的图片：请选择 {kinds} 文件。</translation>
    </message>
    <message>
        <source>{path} is not a regular file: choose a photo.</source>
        <translation>{path} 不是普通文件：请选择照片。</translation>
    </message>
    <message>
        <source>{0} is not complete because of an error; the log has details.</source>
        <translation>{0} 因出错而不完整；详见日志。</translation>
    </message>
    <message>
        <source>{name} is not plugged in (any more): plug it in and choose it again.</source>
        <translation>{name}（已）未连接：请插上后重新选择。</translation>
    </message>
    <message>
        <source>{path} is not there (any more): check the path or choose another photo.</source>
        <translation>{path} 不存在（或已移走）：请检查路径或选择其他照片。</translation>
    </message>
    <message>
        <source>{path} is not there: name a video, a folder of photos or an address such as rtsp://host/path.</source>
        <translation>{path} 不存在：请指定视频、照片文件夹或 rtsp://host/path 形式的地址。</translation>
    </message>
    <message>
        <source>{target} is the open video, which CrackView never changes: choose another name.</source>
        <translation>{target} 是当前打开的视频，CrackView 从不修改它：请选择其他名称。</translation>
    </message>
    <message>
        <source>{0} is the photo itself, which CrackView never changes: choose another name.</source>
        <translation>{0} 就是照片本身，CrackView 从不修改原照片：请选择其他名称。</translation>
    </message>
    <message>
        <source>{0} judged findings</source>
        <translation>{0} 个已判定的检出项</translation>
    </message>
    <message>
        <source>{path} may not be read: allow your account to read it or choose another photo.</source>
        <translation>无权读取 {path}：请为您的账户授权或选择其他照片。</translation>
    </message>
    <message>
        <source>{name} may not be used by your account: have it added to the group video and log in again.</source>
        <translation>您的账户无权使用 {name}：请将其加入 video 组后重新登录。</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>另有 {0} 条</translation>
    </message>
    <message>
        <source>{title} names no host: write it as {scheme}://host:port/path.</source>
        <translation>{title} 未指定主机：请写成 {scheme}://host:port/path。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} of {1} could not be analysed: Photo, Photos with problems says why.</source>
        <translation>{1} 中有 {0} 无法分析：原因见“照片”菜单的“有问题的照片”。</translation>
    </message>
    <message>
        <source>{title} names no port: write it as {scheme}://host:port.</source>
        <translation>{title} 没有端口：请写成 {scheme}://主机:端口。</translation>
    </message>
    <message>
        <source>{unreviewed} of {findings} findings to review</source>
        <translation>{findings} 个检出项中 {unreviewed} 个待复核</translation>
    </message>
    <message>
        <source>{what} of {length_mm:g} mm</source>
        <translation>{what}，{length_mm:g} mm</translation>
    </message>
    <message>
        <source>{0} of {1} photos are not in the export. {2}</source>
        <translation>{1} 张照片中有 {0} 张未包含在导出中。{2}</translation>
    </message>
    <message>
        <source>{0} of {1} photos saved as training data in {2}</source>
        <translation>{1} 张照片中的 {0} 张已作为训练数据保存到 {2}</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>{0} 张照片</translation>
    </message>
    <message>
        <source>{photos} photos and {findings} findings</source>
        <translation>{photos} 张照片和 {findings} 个检出项</translation>
    </message>
    <message>
        <source>{0} photos/s</source>
        <translation>{0} 张/秒</translation>
    </message>
    <message>
        <source>{total} pictures of other kinds were left out ({kinds}): make JPEG or TIFF of them{hint}.</source>
        <translation>已略过 {total} 张其他格式的图片（{kinds}）：请转换为 JPEG 或 TIFF{hint}。</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{title} sends no pictures any more: check the camera and the network.</source>
        <translation>{title} 不再发送画面：请检查摄像头和网络。</translation>
    </message>
    <message>
        <source>{path} shows no picture: it is no video, or damaged or cut off; copy it again.</source>
        <translation>{path} 没有画面：不是视频，或已损坏或被截断；请重新复制。</translation>
    </message>
    <message>
        <source>{path} shows no picture: this build cannot read {kind}; make an H.264 of it.</source>
        <translation>{path} 没有画面：此版本的 CrackView 无法读取 {kind}；请转换为 H.264。</translation>
    </message>
    <message>
        <source>{title} shows no picture: {reason}.</source>
        <translation>{title} 没有画面：{reason}。</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} 步</translation>
    </message>
    <message>
        <source>{path} waits for its new model {model}: analyse all photos first.</source>
        <translation>{path} 正在等待新模型 {model}：请先分析所有照片。</translation>
    </message>
    <message>
        <source>{what} was changed in another window: look at it as it is now, and repeat your change.</source>
        <translation>{what} 已在另一窗口中更改：请查看当前状态后重新修改。</translation>
    </message>
    <message>
        <source>{source} was changed or not analysed yet: open it in Inspect first.</source>
        <translation>{source} 已更改或尚未分析：请先在“检查”中打开。</translation>
    </message>
    <message>
        <source>{path} was damaged and is repaired.</source>
        <translation>{path} 已损坏，现已修复。</translation>
    </message>
    <message>
        <source>{path} was damaged: {count} could be read and were kept; the damaged file is now {aside}.</source>
        <translation>{path} 已损坏：{count}可读取并已保留；损坏的文件现为 {aside}。</translation>
    </message>
    <message>
        <source>{path} was made by a newer CrackView: update CrackView to open it.</source>
        <translation>{path} 由更新版本的 CrackView 创建：请升级 CrackView 后打开。</translation>
    </message>
    <message>
        <source>{path} was measured with the model {stored}, which is not there: its findings stay, and the picture shows what {model} sees. Run again to measure with that one.</source>
        <translation>{path} 是用模型 {stored} 测量的，而该模型不存在：其检出项保持不变，画面显示的是 {model} 的结果。要用后者测量，请重新运行。</translation>
    </message>
    <message>
        <source>{path} was measured with the model {model}, whose map is not kept: it stays as it is; open it in Inspect to see it, or to run this model.</source>
        <translation>{path} 是用模型 {model} 测量的，其概率图未保留：它保持原样；请在检查中打开它以查看，或运行此模型。</translation>
    </message>
    <message>
        <source>{path} was moved or deleted while it was open: put it back, or open the folder again.</source>
        <translation>{path} 在打开期间被移动或删除：请放回原处，或重新打开文件夹。</translation>
    </message>
    <message>
        <source>{0} was not analysed to its end because of an error; the log has details.</source>
        <translation>{0} 因出错未能分析完；详见日志。</translation>
    </message>
    <message>
        <source>{0} was not compared because of an error in CrackView; the log has details.</source>
        <translation>由于 CrackView 出错，{0} 未比较；详见日志。</translation>
    </message>
    <message>
        <source>{0} was not recorded: there was no frame to write.</source>
        <translation>{0} 未录制：没有可写入的帧。</translation>
    </message>
    <message>
        <source>{path} is neither a file nor one of the rules for ratings ({names}): name one of them.</source>
        <translation>{path} 既不是文件,也不是自带的评定规则({names}):请指定其中之一。</translation>
    </message>
    <message>
        <source>{path} was not saved ({reason}): choose another folder or name.</source>
        <translation>{path} 未保存（{reason}）：请选择其他文件夹或名称。</translation>
    </message>
    <message>
        <source>{path} was not saved because a folder of that name is there: choose another name.</source>
        <translation>{path} 未保存，因为已有同名文件夹：请选择其他名称。</translation>
    </message>
    <message>
        <source>{path} was not saved because a part of its path is a file: choose another folder.</source>
        <translation>{path} 未保存，因为路径的一部分是文件：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} was not saved because another window was writing all the time: try again.</source>
        <translation>{path} 未保存，因为另一窗口一直在写入：请重试。</translation>
    </message>
    <message>
        <source>{path} was not saved because it may not be written to: allow it, or copy the folder to another place.</source>
        <translation>{path} 未保存，因为不允许写入：请授权，或将文件夹复制到其他位置。</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder cannot be written to: choose another folder.</source>
        <translation>{path} 未保存，因为其文件夹无法写入：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} was not saved because its folder may not be written to: choose another folder.</source>
        <translation>{path} 未保存，因为不允许写入其文件夹：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} was not saved because no frame came: record longer.</source>
        <translation>{path} 未保存，因为没有收到任何帧：请录制更长时间。</translation>
    </message>
    <message>
        <source>{0} was not saved because of an error in CrackView; the log has details.</source>
        <translation>由于 CrackView 出错，{0} 未保存；详见日志。</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full or failing: choose another folder.</source>
        <translation>{path} 未保存，因为磁盘已满或故障：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and repeat what you did last.</source>
        <translation>{path} 未保存，因为磁盘已满：请腾出空间后重复上一步操作。</translation>
    </message>
    <message>
        <source>{path} was not saved because the disk is full: free some space and save again.</source>
        <translation>{path} 未保存，因为磁盘已满：请腾出空间后重新保存。</translation>
    </message>
    <message>
        <source>{path} was not saved because {suffix} cannot be written here: choose {usable}.</source>
        <translation>{path} 未保存，因为此处无法写入 {suffix}：请选择 {usable}。</translation>
    </message>
    <message>
        <source>{target} was not written because it is itself a photo: choose another folder.</source>
        <translation>{target} 未写入，因为它本身就是照片：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} was not written because of an error in CrackView; see the log.</source>
        <translation>由于 CrackView 出错，{0} 未写入；请查看日志。</translation>
    </message>
    <message>
        <source>{own_width} x {own_height} and not {width} x {height} pixels</source>
        <translation>{own_width} x {own_height} 而不是 {width} x {height} 像素</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} 像素</translation>
    </message>
    <message>
        <source>{0}, undone</source>
        <translation>{0}，已撤销</translation>
    </message>
    <message>
        <source>{0}, {1} tips</source>
        <translation>{0}，{1} 个端点</translation>
    </message>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}，{1} 个待复核</translation>
    </message>
    <message>
        <source>{0}: copy it, or send the file along when you report the problem.</source>
        <translation>{0}：报告问题时请复制其内容或附上该文件。</translation>
    </message>
    <message>
        <source>{0}: joins finding {1}</source>
        <translation>{0}：并入检出项 {1}</translation>
    </message>
    <message>
        <source>{reason}; check the address and the network</source>
        <translation>{reason}；请检查地址和网络</translation>
    </message>
    <message>
        <source>{0}; for {1}</source>
        <translation>{0}；适用于{1}</translation>
    </message>
    <message>
        <source>{0}; seed {1}</source>
        <translation>{0}；种子 {1}</translation>
    </message>
</context>
</TS>
