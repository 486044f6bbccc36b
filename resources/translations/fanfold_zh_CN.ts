<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>FileKind</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Files per pixel (logarithmic)</source>
        <translation>每像素文件数（对数）</translation>
    </message>
    <message>
        <source>Files in order</source>
        <translation>按文件顺序</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
</context>
<context>
    <name>RecentFolders</name>
    <message>
        <source>today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>a day of this year, as QLocale's date format</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>a day of another year</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>An export is going on.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <source>Every file&apos;s plot…</source>
        <translation>每个文件的图…</translation>
    </message>
    <message>
        <source>Draw every file&apos;s plot by the workers</source>
        <translation>由工作进程绘制每个文件的图</translation>
    </message>
    <message>
        <source>The run is going on.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>The folder is being looked through.</source>
        <translation>正在查找文件夹中的文件。</translation>
    </message>
    <message>
        <source>Open a folder with files first.</source>
        <translation>请先打开一个有文件的文件夹。</translation>
    </message>
    <message>
        <source>The run is being stopped.</source>
        <translation>正在停止运行。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Stopping after the current files; press again to end them now (Ctrl+.)</source>
        <translation>完成当前文件后停止；再按一次立即结束它们 (Ctrl+.)</translation>
    </message>
    <message>
        <source>There is nothing to export yet: open a folder first.</source>
        <translation>还没有可导出的内容：请先打开文件夹。</translation>
    </message>
    <message>
        <source>There is nothing to export yet: start a run first.</source>
        <translation>还没有可导出的内容：请先开始运行。</translation>
    </message>
    <message>
        <source>Read and plot all files (Ctrl+Return)</source>
        <translation>读取并绘制所有文件 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Go on (Ctrl+Return)</source>
        <translation>继续 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Let no new file start (Ctrl+Return)</source>
        <translation>不再开始新的文件 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Finish the files in work, start no others (Ctrl+.)</source>
        <translation>完成正在处理的文件，不再开始其他文件 (Ctrl+.)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save plots and numbers (Ctrl+E)</source>
        <translation>保存图和数值 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>End the export (Ctrl+.)</source>
        <translation>结束导出 (Ctrl+.)</translation>
    </message>
    <message>
        <source>End the search for files (Ctrl+.)</source>
        <translation>结束查找文件 (Ctrl+.)</translation>
    </message>
    <message>
        <source>A calibration is going on.</source>
        <translation>正在校准。</translation>
    </message>
    <message>
        <source>End the calibration (Ctrl+.)</source>
        <translation>结束校准 (Ctrl+.)</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message numerus="yes">
        <source>%Ln files read again in %1</source>
        <translation><numerusform>重新读取了 %Ln 个文件，用时 %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1: %Ln files are done</source>
        <translation><numerusform>%1 后停止：已完成 %Ln 个文件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files in %1</source>
        <translation><numerusform>%Ln 个文件，用时 %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation><numerusform>%Ln 个失败</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed, the first is %1: %2</source>
        <translation><numerusform>%Ln 个失败，第一个是 %1：%2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln with warnings</source>
        <translation><numerusform>%Ln 个有警告</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped, they existed</source>
        <translation><numerusform>%Ln 个已存在，已跳过</numerusform></translation>
    </message>
    <message>
        <source>Nothing was saved: %1 lies within the folder of the data.</source>
        <translation>没有保存：%1 在数据文件夹之内。</translation>
    </message>
    <message numerus="yes">
        <source>Export cancelled: %Ln plots are in %1</source>
        <translation><numerusform>导出已取消：%1 中有 %Ln 张图</numerusform></translation>
    </message>
    <message>
        <source>Saved %1 in %2</source>
        <translation>已将 %1 保存到 %2</translation>
    </message>
    <message>
        <source>Nothing was saved in %1</source>
        <translation>没有内容保存到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plots saved in %1</source>
        <translation><numerusform>已将 %Ln 张图保存到 %1</numerusform></translation>
    </message>
    <message>
        <source>%1 could not be looked into: %2</source>
        <translation>无法查看 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places could not be looked into, the first is %1</source>
        <translation><numerusform>%Ln 处无法查看，第一处是 %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The search was ended: %Ln files were found</source>
        <translation><numerusform>查找已结束：找到 %Ln 个文件</numerusform></translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>此文件夹中没有文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were done before</source>
        <translation><numerusform>%Ln 个之前已完成</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln files were done when the run was interrupted.</source>
        <translation><numerusform>运行中断时，%Ln 个文件中已完成 %L1 个。</numerusform></translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>unknown option %1</source>
        <translation>未知选项 %1</translation>
    </message>
    <message>
        <source>--workers needs a number of 1 or more, or auto</source>
        <translation>--workers 需要 1 或更大的数字，或 auto</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Worker lanes</source>
        <translation>工作进程</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>Include sub-folders</source>
        <translation>包括子文件夹</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish current files</source>
        <translation>完成当前文件</translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation>立即终止</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败的文件</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>Export plots…</source>
        <translation>导出图…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取方式…</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Show workers</source>
        <translation>显示进程</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>About Fanfold</source>
        <translation>关于 Fanfold</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>校准…</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Set aside after %1 attempts. %2</source>
        <translation>尝试 %1 次后已搁置。%2</translation>
    </message>
    <message>
        <source>There are no rows below the header</source>
        <translation>表头下面没有数据行</translation>
    </message>
    <message>
        <source>The worker crashed on this file (%1)</source>
        <translation>进程在此文件上崩溃（%1）</translation>
    </message>
    <message>
        <source>The worker crashed on this file</source>
        <translation>进程在此文件上崩溃</translation>
    </message>
    <message>
        <source>The worker on this file was killed (SIGKILL)</source>
        <translation>处理此文件的进程被强制结束（SIGKILL）</translation>
    </message>
    <message>
        <source>The worker ended on this file without an answer (exit code %1)</source>
        <translation>进程在此文件上没有回答就结束了（退出码 %1）</translation>
    </message>
    <message>
        <source>The worker ended on this file without an answer</source>
        <translation>进程在此文件上没有回答就结束了</translation>
    </message>
    <message>
        <source>The file took longer than the allowed %1 s; its worker was ended</source>
        <translation>文件处理超过了允许的 %1 秒，其进程已被结束</translation>
    </message>
    <message>
        <source>The file took longer than allowed; its worker was ended</source>
        <translation>文件处理超时，其进程已被结束</translation>
    </message>
    <message>
        <source>The worker gave no sign of life for %1 s on this file and was ended</source>
        <translation>进程在此文件上 %1 秒没有动静，已被结束</translation>
    </message>
    <message>
        <source>The worker gave no sign of life on this file and was ended</source>
        <translation>进程在此文件上没有动静，已被结束</translation>
    </message>
    <message>
        <source>The worker gave an answer that makes no sense (%1)</source>
        <translation>进程给出了无法理解的回答（%1）</translation>
    </message>
    <message>
        <source>The worker closed its line to this program on this file and was ended</source>
        <translation>进程在此文件上断开了与本程序的连接，已被结束</translation>
    </message>
    <message>
        <source>The worker on this file was replaced by hand</source>
        <translation>处理此文件的进程被人工替换</translation>
    </message>
    <message>
        <source>The worker on this file was terminated by hand</source>
        <translation>处理此文件的进程被人工终止</translation>
    </message>
    <message>
        <source>The worker on this file was killed by hand</source>
        <translation>处理此文件的进程被人工强制结束</translation>
    </message>
    <message>
        <source>The worker on this file was ended by hand</source>
        <translation>处理此文件的进程被人工结束</translation>
    </message>
    <message>
        <source> while opening it</source>
        <translation>，当时正在打开文件</translation>
    </message>
    <message>
        <source> while looking what it is</source>
        <translation>，当时正在识别文件</translation>
    </message>
    <message>
        <source> while reading</source>
        <translation>，当时正在读取</translation>
    </message>
    <message>
        <source> while drawing</source>
        <translation>，当时正在绘图</translation>
    </message>
    <message>
        <source> while writing</source>
        <translation>，当时正在写入</translation>
    </message>
    <message>
        <source>, at byte %1</source>
        <translation>，位于第 %1 字节</translation>
    </message>
    <message>
        <source>, at byte %1 of %2</source>
        <translation>，位于第 %1 字节（共 %2 字节）</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, after %1</source>
        <translation>，用时 %1</translation>
    </message>
    <message>
        <source>, using %1</source>
        <translation>，占用内存 %1</translation>
    </message>
    <message>
        <source> It was somebody, or the system because memory ran short.</source>
        <translation>可能是人为，也可能是系统因内存不足所为。</translation>
    </message>
    <message>
        <source> It said: “%1”.</source>
        <translation>它最后说：“%1”。</translation>
    </message>
    <message>
        <source>The file is not there (any more).</source>
        <translation>文件不存在（或已被移走）。</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>This is not a file: a folder, a pipe or a device cannot be read.</source>
        <translation>这不是文件：无法读取文件夹、管道或设备。</translation>
    </message>
    <message>
        <source>Reading stopped half-way</source>
        <translation>读取中途停止</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Not a table.</source>
        <translation>不是表格。</translation>
    </message>
    <message>
        <source>Not a table: it looks like %1.</source>
        <translation>不是表格：看起来是 %1。</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>JPEG 图像</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>GIF 图像</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>TIFF 图像</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>PostScript 文档</translation>
    </message>
    <message>
        <source>a ZIP archive or office document</source>
        <translation>ZIP 压缩包或办公文档</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>空的 ZIP 压缩包</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>tar 归档</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>a NetCDF file</source>
        <translation>NetCDF 文件</translation>
    </message>
    <message>
        <source>a FITS file</source>
        <translation>FITS 文件</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>a MATLAB file</source>
        <translation>MATLAB 文件</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>Parquet 文件</translation>
    </message>
    <message>
        <source>an Arrow file</source>
        <translation>Arrow 文件</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>旧式办公文档</translation>
    </message>
    <message>
        <source>a Java object stream</source>
        <translation>Java 对象流</translation>
    </message>
    <message>
        <source>a sound or video file</source>
        <translation>音频或视频文件</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>富文本文档</translation>
    </message>
    <message>
        <source>an HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>an SVG image</source>
        <translation>SVG 图像</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>XML 文档</translation>
    </message>
    <message>
        <source>a JSON document</source>
        <translation>JSON 文档</translation>
    </message>
    <message>
        <source>a YAML document</source>
        <translation>YAML 文档</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>a key or certificate</source>
        <translation>密钥或证书</translation>
    </message>
    <message>
        <source>a log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>a settings file</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>a line of more than 16 MiB</source>
        <translation>含有超过 16 MiB 的行</translation>
    </message>
    <message>
        <source>more than 100000 columns</source>
        <translation>超过 100000 列</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>source code</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>nothing but comment lines</source>
        <translation>只有注释行</translation>
    </message>
    <message>
        <source>prose</source>
        <translation>普通文章</translation>
    </message>
    <message>
        <source>text of another kind</source>
        <translation>其他类型的文本</translation>
    </message>
    <message>
        <source>A reading option does not fit this file</source>
        <translation>读取选项不适合此文件</translation>
    </message>
    <message>
        <source>The file needs more memory than there is.</source>
        <translation>文件需要的内存超过可用内存。</translation>
    </message>
    <message>
        <source>The file needs more memory than the limit of %1 MB.</source>
        <translation>文件需要的内存超过 %1 MB 的限制。</translation>
    </message>
    <message>
        <source>Cancelled before it was done.</source>
        <translation>完成前已取消。</translation>
    </message>
    <message>
        <source>The worker gave an answer that makes no sense</source>
        <translation>进程给出了无法理解的回答</translation>
    </message>
    <message>
        <source>No worker could be started</source>
        <translation>无法启动任何进程</translation>
    </message>
    <message>
        <source>The workers cannot do what was asked for</source>
        <translation>进程无法完成所要求的工作</translation>
    </message>
    <message>
        <source>Set aside: it crashed every worker that tried it</source>
        <translation>已搁置：每个尝试它的进程都崩溃了</translation>
    </message>
    <message>
        <source>The output cannot be written</source>
        <translation>无法写入输出</translation>
    </message>
    <message>
        <source>The output exists already and was left as it is</source>
        <translation>输出已存在，保持原样</translation>
    </message>
    <message>
        <source>The plot could not be drawn</source>
        <translation>无法绘图</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>无法完成</translation>
    </message>
    <message>
        <source>Rows with more or fewer cells than columns: %1</source>
        <translation>单元格数与列数不符的行：%1</translation>
    </message>
    <message>
        <source>Cells of a numeric column that are no number, counted as missing: %1</source>
        <translation>数值列中不是数字的单元格（按缺失计）：%1</translation>
    </message>
    <message>
        <source>A quote that is never closed</source>
        <translation>引号没有结束</translation>
    </message>
    <message>
        <source>Bytes that are no text in the encoding found: %1</source>
        <translation>不符合所识别编码的字节：%1</translation>
    </message>
    <message>
        <source>NUL bytes: %1</source>
        <translation>NUL 字节：%1</translation>
    </message>
    <message>
        <source>Lines after the table, left out: %1</source>
        <translation>表格之后被忽略的行：%1</translation>
    </message>
    <message>
        <source>Columns of the same name</source>
        <translation>同名的列</translation>
    </message>
    <message>
        <source>The decimal mark can be read in two ways</source>
        <translation>小数点可以有两种读法</translation>
    </message>
    <message>
        <source>Different kinds of line ends</source>
        <translation>换行符不一致</translation>
    </message>
    <message>
        <source>No plot was drawn</source>
        <translation>没有绘图</translation>
    </message>
    <message>
        <source>There are no rows below the header</source>
        <translation>表头下面没有行</translation>
    </message>
    <message>
        <source>Cells of a time column that are no time, counted as missing: %1</source>
        <translation>时间列中不是时间的单元格，按缺失计：%1</translation>
    </message>
    <message>
        <source>Dates can be read in two ways</source>
        <translation>日期有两种读法</translation>
    </message>
    <message>
        <source>Dates whose parts are in another order, counted as missing: %1</source>
        <translation>年月日顺序不同的日期，按缺失计：%1</translation>
    </message>
    <message>
        <source>Numbers that often stand for missing values, read as numbers: %1</source>
        <translation>常用来表示缺失值的数，按数值读取：%1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1, first in line %2</source>
        <translation>%1，首次出现在第 %2 行</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>约剩 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation><numerusform>约剩 %n 分钟</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n hours left</source>
        <translation><numerusform>约剩 %n 小时</numerusform></translation>
    </message>
    <message>
        <source>about %1 × one worker</source>
        <translation>约为单进程的 %1 倍</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>read error</source>
        <translation>读取错误</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>not a table</source>
        <translation>不是表格</translation>
    </message>
    <message>
        <source>option does not fit</source>
        <translation>选项不符</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>worker ended</source>
        <translation>进程结束</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>bad answer</source>
        <translation>回答有误</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>ended by hand</source>
        <translation>人工结束</translation>
    </message>
    <message>
        <source>no worker</source>
        <translation>没有进程</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>output exists</source>
        <translation>输出已存在</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>未绘制</translation>
    </message>
    <message>
        <source>cannot be done</source>
        <translation>无法完成</translation>
    </message>
    <message>
        <source>Further tables in the file, left out: %1</source>
        <translation>文件中还有其他表格，未读取：%1</translation>
    </message>
    <message>
        <source>The file has dots in place of some rows</source>
        <translation>文件中有些行以省略号代替</translation>
    </message>
    <message>
        <source>The numbers stand below a factor and were not multiplied by it</source>
        <translation>这些数值上方有一个系数，读取时未乘以该系数</translation>
    </message>
    <message>
        <source>Rows of numbers above the table, left out: %1</source>
        <translation>表格上方的数字行，未读取：%1</translation>
    </message>
    <message>
        <source>It is not clear which columns the names belong to</source>
        <translation>无法确定各名称属于哪一列</translation>
    </message>
    <message>
        <source>The workers computed %1 % of the time and waited %2 % for a core: this run is limited by the processor.</source>
        <translation>进程有 %1 % 的时间在计算，%2 % 的时间在等待核心：本次运行受处理器限制。</translation>
    </message>
    <message>
        <source>There are %1 usable cores: try %2 workers.</source>
        <translation>有 %1 个可用核心：试试 %2 个进程。</translation>
    </message>
    <message>
        <source>More than one worker will not make it faster here.</source>
        <translation>在这里多于一个进程也不会更快。</translation>
    </message>
    <message>
        <source>More than %1 workers will not make it faster here.</source>
        <translation>在这里多于 %1 个进程也不会更快。</translation>
    </message>
    <message>
        <source>The workers waited %1 % of the time for the disk and computed %2 %: this run is limited by the disk.</source>
        <translation>进程有 %1 % 的时间在等待磁盘，%2 % 的时间在计算：本次运行受磁盘限制。</translation>
    </message>
    <message>
        <source>There are as many workers as make sense here.</source>
        <translation>在这里进程数已经足够。</translation>
    </message>
    <message>
        <source>More of them can wait at the same time: try %1 workers.</source>
        <translation>更多进程可以同时等待：试试 %1 个进程。</translation>
    </message>
    <message>
        <source>The workers waited %1 % of the time for their next file; the program that hands them out was busy %2 % of it.</source>
        <translation>进程有 %1 % 的时间在等待下一个文件；分发文件的程序有 %2 % 的时间在忙。</translation>
    </message>
    <message>
        <source>One worker would do the same.</source>
        <translation>一个进程就够了。</translation>
    </message>
    <message>
        <source>%1 workers would do the same.</source>
        <translation>%1 个进程就够了。</translation>
    </message>
    <message>
        <source>The run was too short to tell what limited it.</source>
        <translation>运行时间太短，无法判断受什么限制。</translation>
    </message>
    <message>
        <source>There were fewer files than workers, so only one of them had work.</source>
        <translation>文件比进程少，只有一个进程有事可做。</translation>
    </message>
    <message>
        <source>There were fewer files than workers, so only %1 of them had work.</source>
        <translation>文件比进程少，只有 %1 个进程有事可做。</translation>
    </message>
    <message>
        <source>One file, %1, took %2 of %3: the other workers waited for it %4 % of the time. More workers will not make it faster.</source>
        <translation>一个文件 %1 用了 %3 中的 %2：其他进程有 %4 % 的时间在等它。增加进程也不会更快。</translation>
    </message>
    <message>
        <source>The files were dealt out in turn, and some workers had less to do: %1 % of the time was idle at the end. The split “dynamic” uses it.</source>
        <translation>文件是轮流分配的，有些进程任务较少：最后有 %1 % 的时间空闲。分配方式“动态”会利用这些时间。</translation>
    </message>
    <message>
        <source>%1 % of the workers&apos; time went into attempts that were lost: the worker crashed, took too long or was ended. The problems tell which files.</source>
        <translation>进程有 %1 % 的时间用在失败的尝试上：进程崩溃、超时或被结束。问题列表说明是哪些文件。</translation>
    </message>
    <message>
        <source>No file was read to its end, so nothing can be said of the time.</source>
        <translation>没有文件被读完，因此无法说明时间用在哪里。</translation>
    </message>
    <message>
        <source>Starting workers anew took %1 % of the time: each is replaced after some files, or was lost.</source>
        <translation>重新启动进程占用了 %1 % 的时间：每个进程在处理若干文件后被替换，或已丢失。</translation>
    </message>
    <message>
        <source>limited by starting workers anew</source>
        <translation>受重新启动进程限制</translation>
    </message>
    <message>
        <source>%1 % went into attempts that were lost.</source>
        <translation>%1 % 的时间用在失败的尝试上。</translation>
    </message>
    <message>
        <source>waited for one long file</source>
        <translation>等待一个耗时的文件</translation>
    </message>
    <message>
        <source>unevenly dealt out</source>
        <translation>分配不均</translation>
    </message>
    <message>
        <source>limited by lost workers</source>
        <translation>受进程丢失限制</translation>
    </message>
    <message>
        <source>limited by the processor</source>
        <translation>受处理器限制</translation>
    </message>
    <message>
        <source>limited by the disk</source>
        <translation>受磁盘限制</translation>
    </message>
    <message>
        <source>limited by handing out files</source>
        <translation>受文件分发限制</translation>
    </message>
    <message>
        <source>Sample: %1 of %2 files, %3, read %4 × with each count.</source>
        <translation>样本：%2 个文件中的 %1 个，%3，每种进程数读取 %4 次。</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law: nothing had to be done by one worker alone.</source>
        <translation>阿姆达尔定律：没有只能由一个进程完成的部分。</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law: %1 % had to be done by one worker alone, so that no number of workers would be more than %2 × as fast.</source>
        <translation>阿姆达尔定律：%1 % 只能由一个进程完成，因此再多进程也不会超过 %2 倍速度。</translation>
    </message>
    <message>
        <source>Stopped before there was enough to judge by.</source>
        <translation>在有足够数据判断之前已停止。</translation>
    </message>
    <message>
        <source>None of the files in the sample could be read, so there is nothing to measure.</source>
        <translation>样本中没有一个文件可以读取，因此无法测量。</translation>
    </message>
    <message>
        <source>The files are too slow for a quick look: reading enough of them with each count takes about %1.</source>
        <translation>这些文件读取太慢，无法快速测量：用每种进程数读取足够的文件约需 %1。</translation>
    </message>
    <message>
        <source>No file ended in time: allow more seconds, or choose smaller files.</source>
        <translation>没有文件及时完成：请给更多时间，或选择较小的文件。</translation>
    </message>
    <message>
        <source>One file leaves nothing to share: use 1 worker.</source>
        <translation>一个文件无法分配：使用 1 个进程。</translation>
    </message>
    <message>
        <source>Use 1 worker: more of them were not faster.</source>
        <translation>使用 1 个进程：更多进程并不更快。</translation>
    </message>
    <message>
        <source>Use %1 workers: they were the fastest of those tried.</source>
        <translation>使用 %1 个进程：在试过的数量中最快。</translation>
    </message>
    <message>
        <source>Use 1 worker: the fastest count, %1 workers, saved less than 5 %.</source>
        <translation>使用 1 个进程：最快的 %1 个进程节省不到 5 %。</translation>
    </message>
    <message>
        <source>Use %1 workers: the fastest count, %2 workers, saved less than 5 %.</source>
        <translation>使用 %1 个进程：最快的 %2 个进程节省不到 5 %。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation><numerusform>%Ln 个新文件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed on disk</source>
        <translation><numerusform>%Ln 个在磁盘上已更改</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed before</source>
        <translation><numerusform>%Ln 个上次失败</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln read by another version of Fanfold</source>
        <translation><numerusform>%Ln 个由其他版本的 Fanfold 读取</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln read with other settings</source>
        <translation><numerusform>%Ln 个以其他设置读取</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a picture</source>
        <translation><numerusform>%Ln 个缺少图片</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose curve was not kept</source>
        <translation><numerusform>%Ln 个未保存曲线</numerusform></translation>
    </message>
    <message>
        <source>The log of the run cannot be written: %1.</source>
        <translation>无法写入运行日志：%1。</translation>
    </message>
    <message>
        <source>The run goes on, but what is done from here on is read again if it is interrupted.</source>
        <translation>运行将继续，但如果被中断，此后完成的文件需要重新读取。</translation>
    </message>
    <message>
        <source>the delimiter was given</source>
        <translation>分隔符由用户指定</translation>
    </message>
    <message>
        <source>%1 % of the rows have a cell for each column</source>
        <translation>%1 % 的行每列都有单元格</translation>
    </message>
    <message>
        <source>%1 % of the cells are numbers or missing</source>
        <translation>%1 % 的单元格是数字或缺失值</translation>
    </message>
    <message>
        <source>the next best delimiter, “%1”, explains the file %2 % as well</source>
        <translation>次优分隔符“%1”对文件的解释程度为其 %2 %</translation>
    </message>
    <message>
        <source>no other delimiter gives a table</source>
        <translation>其他分隔符都得不到表格</translation>
    </message>
</context>
<context>
    <name>fanfold::AboutDialog</name>
    <message>
        <source>About Fanfold</source>
        <translation>关于 Fanfold</translation>
    </message>
    <message>
        <source>Fanfold %1</source>
        <translation>Fanfold %1</translation>
    </message>
    <message>
        <source>Fans a folder of data files out over worker processes, shows every file being read and plotted, and saves the plots and the numbers.</source>
        <translation>把一个文件夹的数据文件分给多个进程，显示每个文件的读取与绘制过程，并保存图和数值。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Made with Qt, Qt Charts and QCustomPlot.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。使用 Qt、Qt Charts 和 QCustomPlot 制作。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Start, pause or resume</source>
        <translation>开始、暂停或继续</translation>
    </message>
    <message>
        <source>Stop, finish current files</source>
        <translation>停止（完成当前文件）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>fanfold::BottomPanel</name>
    <message>
        <source>Run details</source>
        <translation>运行详情</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>All workers rest</source>
        <translation>所有进程已空闲</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败的文件</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all of them</source>
        <translation>复制选中的行，或全部</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>fanfold::BusyChart</name>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>% per worker</source>
        <translation>每个进程的百分比</translation>
    </message>
    <message>
        <source>Busy chart</source>
        <translation>忙碌图</translation>
    </message>
    <message>
        <source>No workers yet.</source>
        <translation>还没有进程。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s), busy %1 to %2 per cent of the time.</source>
        <translation><numerusform>%Ln 个进程，忙碌时间占 %1 % 到 %2 %。</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::ChipBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>fanfold::DropHighlight</name>
    <message>
        <source>Drop area</source>
        <translation>拖放区</translation>
    </message>
</context>
<context>
    <name>fanfold::EmptyPage</name>
    <message>
        <source>Drop a folder of data files here</source>
        <translation>把数据文件夹拖到这里</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>or &lt;a href="samples" style="text-decoration:none"&gt;try the samples&lt;/a&gt;</source>
        <extracomment>the link opens the folder of samples; keep the tags</extracomment>
        <translation>或&lt;a href="samples" style="text-decoration:none"&gt;试试示例&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>fanfold::ExportDesk</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>This plot…</source>
        <translation>当前图…</translation>
    </message>
    <message>
        <source>Every file's plot…</source>
        <translation>每个文件的图…</translation>
    </message>
    <message>
        <source>Summary as CSV…</source>
        <translation>汇总 CSV…</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>保存汇总</translation>
    </message>
    <message>
        <source>File list as CSV…</source>
        <translation>文件列表 CSV…</translation>
    </message>
    <message>
        <source>Save the file list</source>
        <translation>保存文件列表</translation>
    </message>
    <message>
        <source>Folder for the plots</source>
        <translation>图的文件夹</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %L1 of %Ln plots</source>
        <translation><numerusform>正在导出：%L1 / %Ln 张图</numerusform></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>保存到其他位置…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
</context>
<context>
    <name>fanfold::ExportPanel</name>
    <message>
        <source>Export plots</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>The folder may lie within the data's own</source>
        <translation>可以在数据文件夹之内</translation>
    </message>
    <message>
        <source>Dark ground</source>
        <translation>深色背景</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>number the new ones</source>
        <translation>给新文件编号</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Pictures among the data would be taken for data by the next run.</source>
        <translation>数据中的图片会被下次运行当作数据。</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>立即导出</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Existing files</source>
        <translation>已有文件</translation>
    </message>
    <message>
        <source>{path} path with extension, {name} file name, {stem} name without extension, {number} position in the list</source>
        <translation>{path} 带扩展名的路径，{name} 文件名，{stem} 无扩展名的文件名，{number} 列表中的位置</translation>
    </message>
    <message>
        <source>Only for the plots of all files</source>
        <translation>仅用于每个文件的图</translation>
    </message>
    <message>
        <source>SVG and PDF have no resolution</source>
        <translation>SVG 和 PDF 没有分辨率</translation>
    </message>
    <message>
        <source>The overlay</source>
        <translation>叠加图</translation>
    </message>
    <message>
        <source>The selected file</source>
        <translation>选中的文件</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>每个文件</translation>
    </message>
</context>
<context>
    <name>fanfold::FileFocus</name>
    <message>
        <source>This file has not been read yet.</source>
        <translation>此文件尚未读取。</translation>
    </message>
    <message>
        <source>This file is being read.</source>
        <translation>正在读取此文件。</translation>
    </message>
    <message>
        <source>This file has no column of numbers to plot.</source>
        <translation>此文件没有可绘制的数值列。</translation>
    </message>
    <message>
        <source>Select a file to see its columns.</source>
        <translation>选择一个文件以查看其各列。</translation>
    </message>
</context>
<context>
    <name>fanfold::FileMenu</name>
    <message>
        <source>Show in File view</source>
        <translation>在单个文件视图中显示</translation>
    </message>
    <message numerus="yes">
        <source>Read %n files again</source>
        <translation><numerusform>重新读取 %n 个文件</numerusform></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Open containing folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>fanfold::FileView</name>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>X column of the file</source>
        <translation>文件的 X 列</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Y columns of the file</source>
        <translation>文件的 Y 列</translation>
    </message>
    <message>
        <source>File plot</source>
        <translation>单文件图</translation>
    </message>
    <message>
        <source>File</source>
        <translation>单个文件</translation>
    </message>
    <message>
        <source>Choose a file to see its columns.</source>
        <translation>选择一个文件以查看其各列。</translation>
    </message>
    <message>
        <source>This file has no column of numbers or times.</source>
        <translation>此文件没有数值列或时间列。</translation>
    </message>
    <message>
        <source>This file has no rows.</source>
        <translation>此文件没有数据行。</translation>
    </message>
    <message>
        <source>These columns have not been read yet.</source>
        <translation>这些列尚未读取。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation><numerusform>%Ln 列</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln curve(s), %2 against %3, %4 rows.</source>
        <translation><numerusform>%1：%Ln 条曲线，%2 对 %3，%4 行。</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::FilesModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation>用时 (ms)</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>用时 (s)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>fanfold::FilesPanel</name>
    <message>
        <source>Filter by name or number</source>
        <translation>按名称或数字筛选</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>Words that must be in the name, patterns like *_20C*, or &gt;1000 for files with more rows</source>
        <translation>名称中必须出现的词、*_20C* 之类的通配符，或 &gt;1000 表示行数更多的文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>fanfold::Flyout</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>fanfold::FolderOpener</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 等 %n 个</numerusform></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>No folder has been opened yet</source>
        <translation>还没有打开过文件夹</translation>
    </message>
</context>
<context>
    <name>fanfold::InlineBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 (message)</source>
        <translation>%1（消息）</translation>
    </message>
</context>
<context>
    <name>fanfold::LaneMenu</name>
    <message>
        <source>Process %1</source>
        <translation>进程号 %1</translation>
    </message>
    <message>
        <source>No process</source>
        <translation>没有进程</translation>
    </message>
    <message>
        <source>The process before ended with: %1</source>
        <translation>上一个进程的结束原因：%1</translation>
    </message>
    <message>
        <source>Replace worker</source>
        <translation>替换进程</translation>
    </message>
    <message>
        <source>Terminate worker</source>
        <translation>终止进程</translation>
    </message>
    <message>
        <source>Kill worker</source>
        <translation>强制结束进程</translation>
    </message>
    <message>
        <source>Its file is read again, after all others</source>
        <translation>它的文件会在其他文件之后重新读取</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Copy process number</source>
        <translation>复制进程号</translation>
    </message>
</context>
<context>
    <name>fanfold::LanesModel</name>
    <message>
        <source>Resting</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>进程号 %1</translation>
    </message>
    <message>
        <source>No process</source>
        <translation>没有进程</translation>
    </message>
    <message>
        <source>Most memory used: %1</source>
        <translation>最大内存占用：%1</translation>
    </message>
    <message numerus="yes">
        <source>Started %n times</source>
        <translation><numerusform>已启动 %n 次</numerusform></translation>
    </message>
    <message>
        <source>The process before ended with: %1</source>
        <translation>上一个进程的结束原因：%1</translation>
    </message>
    <message numerus="yes">
        <source>replaced after %n file(s)</source>
        <translation><numerusform>处理 %n 个文件后替换</numerusform></translation>
    </message>
    <message>
        <source>replaced after %1</source>
        <translation>%1 后替换</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>Busy (%)</source>
        <translation>忙碌 (%)</translation>
    </message>
</context>
<context>
    <name>fanfold::LogModel</name>
    <message>
        <source>Time (ms)</source>
        <translation>用时 (ms)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Done, %n warning(s)</source>
        <translation><numerusform>完成，%n 个警告</numerusform></translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>At (s)</source>
        <translation>时刻 (s)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>用时 (s)</translation>
    </message>
</context>
<context>
    <name>fanfold::MainWindow</name>
    <message>
        <source>Fanfold</source>
        <translation>Fanfold</translation>
    </message>
    <message>
        <source>%1 – Fanfold</source>
        <translation>%1 – Fanfold</translation>
    </message>
    <message>
        <source>The curves at hand do not hold this column. Read all files again?</source>
        <translation>现有曲线不含此列。要重新读取所有文件吗？</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>An export is going on.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <source>End the current files now</source>
        <translation>立即结束当前文件</translation>
    </message>
    <message>
        <source>Finish current files</source>
        <translation>完成当前文件</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>停止并打开</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
    <message>
        <source>The language changes when Fanfold is started again.</source>
        <translation>重新启动 Fanfold 后语言生效。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln</source>
        <translation><numerusform>重试 %Ln 个</numerusform></translation>
    </message>
    <message>
        <source>Read the files that are not done again</source>
        <translation>重新读取未完成的文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation>请先打开文件夹。</translation>
    </message>
    <message>
        <source>The run is going on.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>Select a file that has been read.</source>
        <translation>请选择一个已读取的文件。</translation>
    </message>
    <message>
        <source>No file has failed.</source>
        <translation>没有失败的文件。</translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln remaining</source>
        <translation><numerusform>继续剩余 %Ln 个</numerusform></translation>
    </message>
    <message>
        <source>Keep what is done and read the other files</source>
        <translation>保留已完成的文件，读取其余文件</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Read all files again</source>
        <translation>重新读取全部文件</translation>
    </message>
    <message>
        <source>A calibration is going on.</source>
        <translation>正在校准。</translation>
    </message>
</context>
<context>
    <name>fanfold::OverlayView</name>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Group of files with the same columns</source>
        <translation>列相同的一组文件</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>X column</source>
        <translation>X 列</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Y column</source>
        <translation>Y 列</translation>
    </message>
    <message>
        <source>Overlay plot</source>
        <translation>叠加图</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln curve(s)</source>
        <translation><numerusform>%Ln 条曲线</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln file(s))</source>
        <translation><numerusform>%1（%Ln 个文件）</numerusform></translation>
    </message>
    <message>
        <source>%1 against %2 has not been read.</source>
        <translation>尚未读取 %1 对 %2。</translation>
    </message>
    <message>
        <source>Curves appear here as files are done.</source>
        <translation>文件完成后曲线会出现在这里。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 处为 %1</translation>
    </message>
    <message>
        <source>No curves yet.</source>
        <translation>还没有曲线。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln curve(s) of %1 against %2. %2 from %3 to %4, %1 from %5 to %6.</source>
        <translation><numerusform>%Ln 条曲线，%1 对 %2。%2 从 %3 到 %4，%1 从 %5 到 %6。</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::PanelTabs</name>
    <message>
        <source>%1 tab</source>
        <translation>%1 标签</translation>
    </message>
</context>
<context>
    <name>fanfold::PlotControls</name>
    <message>
        <source>Show all data</source>
        <translation>显示全部数据</translation>
    </message>
    <message>
        <source>Save this plot as a picture</source>
        <translation>把此图保存为图片</translation>
    </message>
    <message>
        <source>There is no plot to save yet</source>
        <translation>还没有可保存的图</translation>
    </message>
</context>
<context>
    <name>fanfold::PlotsPanel</name>
    <message>
        <source>Plots</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>File</source>
        <translation>单个文件</translation>
    </message>
</context>
<context>
    <name>fanfold::ProblemsModel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation><numerusform>%1（另有 %n 个）</numerusform></translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>fanfold::DelimiterChoice</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Up to 8 characters that are no letters or digits</source>
        <translation>最多 8 个字符，不能是字母或数字</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>none, fixed width</source>
        <translation>无，固定宽度</translation>
    </message>
    <message>
        <source>comma and blank</source>
        <translation>逗号加空格</translation>
    </message>
    <message>
        <source>%1: characters</source>
        <translation>%1：字符</translation>
    </message>
</context>
<context>
    <name>fanfold::ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>All automatic</source>
        <translation>全部自动</translation>
    </message>
    <message>
        <source>Read this file again</source>
        <translation>重新读取此文件</translation>
    </message>
    <message>
        <source>The others keep what they were read with</source>
        <translation>其他文件保持原来的读取方式</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>全部重新读取</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>point (3.14)</source>
        <translation>点 (3.14)</translation>
    </message>
    <message>
        <source>comma (3,14)</source>
        <translation>逗号 (3,14)</translation>
    </message>
    <message>
        <source>What a comment line begins with, such as # or %</source>
        <translation>注释行的开头，例如 # 或 %</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>作为文本</translation>
    </message>
    <message>
        <source>as numbers</source>
        <translation>作为数字</translation>
    </message>
    <message>
        <source>Cells such as 12 %, $5.00 or 5,00 €</source>
        <translation>例如 12 %、$5.00 或 5,00 € 的单元格</translation>
    </message>
    <message>
        <source>Percent, currency</source>
        <translation>百分比、货币</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>表头行数</translation>
    </message>
    <message>
        <source>Comment lines begin with</source>
        <translation>注释行开头</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>从下次开始起生效。</translation>
    </message>
    <message>
        <source>Open a folder to see how its files are read.</source>
        <translation>打开一个文件夹以查看其中文件的读取方式。</translation>
    </message>
    <message>
        <source>%1 cannot be read like this.</source>
        <translation>%1 不能这样读取。</translation>
    </message>
    <message>
        <source>delimiter %1</source>
        <translation>分隔符：%1</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>小数点为逗号</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>小数点为点</translation>
    </message>
    <message numerus="yes">
        <source>%n header rows</source>
        <translation><numerusform>%n 行表头</numerusform></translation>
    </message>
    <message>
        <source>comments with %1</source>
        <translation>注释以 %1 开头</translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation><numerusform>%Ln 列</numerusform></translation>
    </message>
    <message>
        <source>%1 is read with: %2.</source>
        <translation>%1 的读取方式：%2。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Lines at the start of each file to leave out</source>
        <translation>每个文件开头要略去的行</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Lines to skip</source>
        <translation>跳过的行数</translation>
    </message>
    <message>
        <source>unpacked from %1</source>
        <translation>由 %1 解压</translation>
    </message>
    <message>
        <source>double (&quot;a&quot;)</source>
        <translation>双引号（&quot;a&quot;）</translation>
    </message>
    <message>
        <source>single (&apos;a&apos;)</source>
        <translation>单引号（&apos;a&apos;）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Confidence %1 %: %2.</source>
        <translation>把握 %1 %：%2。</translation>
    </message>
</context>
<context>
    <name>fanfold::RecentFoldersModel</name>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n 个失败</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation><numerusform>%n 个有警告</numerusform></translation>
    </message>
    <message>
        <source>all done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>上次运行</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>fanfold::RunStatusBar</name>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Stop again ends the current files now</source>
        <translation>再按“停止”立即结束当前文件</translation>
    </message>
    <message>
        <source>Run status</source>
        <translation>运行状态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation><numerusform>%Ln 个文件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln files</source>
        <translation><numerusform>%L1 / %Ln 个文件</numerusform></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n logical cores</source>
        <translation><numerusform>%n 个逻辑核</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n physical</source>
        <translation><numerusform>%n 个物理核</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n workers advised</source>
        <translation><numerusform>建议 %n 个进程</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Looking for files: %Ln found</source>
        <translation><numerusform>正在查找文件：已找到 %Ln 个</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::LimitsPage</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Time-out per file</source>
        <translation>单个文件超时</translation>
    </message>
    <message>
        <source>A file that takes longer is ended and tried again on another worker. Times the median: of the files that are done, at least 30 s, and more for a larger file.</source>
        <translation>超过此时间的文件会被中止，并由另一个进程重试。“中位数的倍数”指已完成文件用时的中位数，至少 30 秒；较大的文件可以更久。</translation>
    </message>
    <message>
        <source>Silence time-out</source>
        <translation>无响应超时</translation>
    </message>
    <message>
        <source>A worker that has a file and reports nothing for so long is replaced.</source>
        <translation>正在处理文件的进程若这么久没有任何报告，就会被替换。</translation>
    </message>
    <message>
        <source>Memory of each worker</source>
        <translation>每个进程的内存</translation>
    </message>
    <message>
        <source>A file that needs more fails, and only that file. Automatic: the memory that is usable when the run starts, shared by the workers, at least %1 MB each.</source>
        <translation>需要更多内存的文件会失败，且只有该文件失败。“自动”指运行开始时可用的内存由各进程平分，每个至少 %1 MB。</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>How often a file is tried again, on another worker, after a crash or a time-out. After that it is left out.</source>
        <translation>崩溃或超时之后，由另一个进程重试文件的次数。用完后该文件会被略过。</translation>
    </message>
    <message>
        <source>Replace a worker</source>
        <translation>替换进程</translation>
    </message>
    <message>
        <source>A new process takes the worker's place when it has read so many files.</source>
        <translation>进程读取这么多文件后，由新进程接替。</translation>
    </message>
    <message>
        <source>A program and its arguments in front of the worker's own command, as in: nice -n 19</source>
        <translation>放在进程自身命令之前的程序及其参数，例如：nice -n 19</translation>
    </message>
    <message>
        <source>Before the worker&apos;s command: nice -n 19</source>
        <translation>放在进程命令之前：nice -n 19</translation>
    </message>
    <message>
        <source>Launcher</source>
        <translation>启动程序</translation>
    </message>
    <message>
        <source>Holds from the next start or retry on.</source>
        <translation>从下一次开始或重试起生效。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Times the median</source>
        <translation>中位数的倍数</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> 倍</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After a number of files</source>
        <translation>读取若干文件后</translation>
    </message>
</context>
<context>
    <name>fanfold::NumberChoice</name>
    <message>
        <source>%1: number</source>
        <translation>%1：数值</translation>
    </message>
</context>
<context>
    <name>fanfold::SampleView</name>
    <message>
        <source>As it stands in the file</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>作为表格</translation>
    </message>
</context>
<context>
    <name>fanfold::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As many as usable cores</source>
        <translation>与可用核数相同</translation>
    </message>
    <message>
        <source>Dynamic</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Round-robin</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>Documents/Fanfold</source>
        <translation>文档/Fanfold</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Workers at first</source>
        <translation>默认进程数</translation>
    </message>
    <message>
        <source>Split at first</source>
        <translation>默认分配</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Limits of workers</source>
        <translation>进程限制</translation>
    </message>
</context>
<context>
    <name>fanfold::ThroughputChart</name>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>MB/s, time in s</source>
        <translation>MB/s，时间 (s)</translation>
    </message>
    <message>
        <source>Throughput chart</source>
        <translation>吞吐量图</translation>
    </message>
    <message>
        <source>No throughput yet.</source>
        <translation>还没有吞吐量。</translation>
    </message>
    <message>
        <source>%1 MB/s now, %2 MB/s on average.</source>
        <translation>当前 %1 MB/s，平均 %2 MB/s。</translation>
    </message>
</context>
<context>
    <name>fanfold::ToolBar</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open folder (%1)</source>
        <translation>打开文件夹 (%1)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>Worker processes, each reads one file at a time.</source>
        <translation>工作进程，每个进程一次读取一个文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n logical cores</source>
        <translation><numerusform>%n 个逻辑核</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n physical</source>
        <translation><numerusform>%n 个物理核</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n usable by this program</source>
        <translation><numerusform>本程序可用 %n 个</numerusform></translation>
    </message>
    <message>
        <source>Dynamic</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Round-robin</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>How the files are dealt out: largest first to whoever is free, or in turn. It holds from the next start on.</source>
        <translation>文件如何分配：大文件优先分给空闲的进程，或依次轮流。从下次开始起生效。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>How files are read: delimiter, quotes, decimal mark, header rows, comments, encoding</source>
        <translation>文件的读取方式：分隔符、引号、小数点、表头行数、注释、编码</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Auto (%1)</source>
        <translation>自动（%1）</translation>
    </message>
    <message>
        <source>Auto: begin with the usable cores, more while they bring throughput.</source>
        <translation>自动：从可用核心数开始，只要能提高吞吐量就增加。</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
</context>
<context>
    <name>fanfold::WindowDrop</name>
    <message numerus="yes">
        <source>Open %n items</source>
        <translation><numerusform>打开 %n 项</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln files</source>
        <translation><numerusform>超过 %Ln 个文件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation><numerusform>%Ln 个文件</numerusform></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>打开%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation><numerusform>%Ln 个文件夹</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::TimelineChart</name>
    <message>
        <source>Timeline chart</source>
        <translation>时间线图</translation>
    </message>
    <message>
        <source>Nothing was read yet.</source>
        <translation>尚未读取任何文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s) in %1, busy %2 % of the time. The longest file, %3, took %4.</source>
        <translation><numerusform>%Ln 个进程，用时 %1，忙碌 %2 % 的时间。最长的文件 %3 用了 %4。</numerusform></translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>进程 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files from %1 on, %2, %3</source>
        <translation><numerusform>从 %1 起 %Ln 个文件，%2，%3</numerusform></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
</context>
<context>
    <name>fanfold::TimelineLegend</name>
    <message>
        <source>Timeline legend</source>
        <translation>时间线图例</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>done at another attempt</source>
        <translation>再次尝试后完成</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>crashed, timed out or ended</source>
        <translation>崩溃、超时或被结束</translation>
    </message>
    <message>
        <source>skipped or cancelled</source>
        <translation>已跳过或取消</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>空闲</translation>
    </message>
</context>
<context>
    <name>fanfold::TimelinePanel</name>
    <message>
        <source>Each worker gets a row here, each file a bar: start a run to see them.</source>
        <translation>这里每个进程一行，每个文件一条：开始运行即可看到。</translation>
    </message>
</context>
<context>
    <name>fanfold::CalibrationChart</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>s, by workers</source>
        <translation>秒，按进程数</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>by workers</source>
        <translation>相对一个进程，按进程数</translation>
    </message>
    <message>
        <source>Time chart</source>
        <translation>时间图</translation>
    </message>
    <message>
        <source>Speed-up chart</source>
        <translation>加速比图</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s): %1</source>
        <translation><numerusform>%Ln 个进程：%1</numerusform></translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 倍</translation>
    </message>
</context>
<context>
    <name>fanfold::CalibrationPanel</name>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Read a sample of the files with 1, 2, 4 … workers</source>
        <translation>用 1、2、4 … 个进程读取一部分文件</translation>
    </message>
    <message>
        <source>Choosing a sample of the files …</source>
        <translation>正在选取样本文件 …</translation>
    </message>
    <message numerus="yes">
        <source>Reading the sample with %Ln worker(s) …</source>
        <translation><numerusform>正在用 %Ln 个进程读取样本 …</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Use %Ln worker(s)</source>
        <translation><numerusform>使用 %Ln 个进程</numerusform></translation>
    </message>
    <message>
        <source>A sample of the open files is read with 1, 2, 4 … workers, several times each, which takes about 20 s. Dashed: if twice the workers took half the time. Second colour: Amdahl&apos;s law.</source>
        <translation>用 1、2、4 … 个进程分别多次读取已打开文件中的一部分，约需 20 秒。虚线：进程加倍则时间减半。第二种颜色：阿姆达尔定律。</translation>
    </message>
</context>
<context>
    <name>fanfold::CalibrationDesk</name>
    <message>
        <source>Measure with how many workers these files are read fastest</source>
        <translation>测量用多少个进程读取这些文件最快</translation>
    </message>
</context>
</TS>
