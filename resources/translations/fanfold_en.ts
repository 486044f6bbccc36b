<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>RunNotices</name>
    <message numerus="yes">
        <source>Stopped after %1: %Ln files are done</source>
        <translation><numerusform>Stopped after %1: %Ln file is done</numerusform><numerusform>Stopped after %1: %Ln files are done</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files in %1</source>
        <translation><numerusform>%Ln file in %1</numerusform><numerusform>%Ln files in %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files read again in %1</source>
        <translation><numerusform>%Ln file read again in %1</numerusform><numerusform>%Ln files read again in %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation><numerusform>%Ln failed</numerusform><numerusform>%Ln failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln with warnings</source>
        <translation><numerusform>%Ln with warnings</numerusform><numerusform>%Ln with warnings</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped, they existed</source>
        <translation><numerusform>%Ln skipped, it existed</numerusform><numerusform>%Ln skipped, they existed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Export cancelled: %Ln plots are in %1</source>
        <translation><numerusform>Export cancelled: %Ln plot is in %1</numerusform><numerusform>Export cancelled: %Ln plots are in %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln plots saved in %1</source>
        <translation><numerusform>%Ln plot saved in %1</numerusform><numerusform>%Ln plots saved in %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln places could not be looked into, the first is %1</source>
        <translation><numerusform>%Ln place could not be looked into: %1</numerusform><numerusform>%Ln places could not be looked into, the first is %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The search was ended: %Ln files were found</source>
        <translation><numerusform>The search was ended: %Ln file was found</numerusform><numerusform>The search was ended: %Ln files were found</numerusform></translation>
    </message>
        <message numerus="yes">
        <source>%Ln were done before</source>
        <translation><numerusform>%Ln was done before</numerusform><numerusform>%Ln were done before</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln files were done when the run was interrupted.</source>
        <translation><numerusform>%L1 of %Ln file was done when the run was interrupted.</numerusform><numerusform>%L1 of %Ln files were done when the run was interrupted.</numerusform></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation><numerusform>about %n minute left</numerusform><numerusform>about %n minutes left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n hours left</source>
        <translation><numerusform>about %n hour left</numerusform><numerusform>about %n hours left</numerusform></translation>
    </message>
        <message numerus="yes">
        <source>%Ln new</source>
        <translation><numerusform>%Ln new</numerusform><numerusform>%Ln new</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed on disk</source>
        <translation><numerusform>%Ln changed on disk</numerusform><numerusform>%Ln changed on disk</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed before</source>
        <translation><numerusform>%Ln failed before</numerusform><numerusform>%Ln failed before</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln read by another version of Fanfold</source>
        <translation><numerusform>%Ln read by another version of Fanfold</numerusform><numerusform>%Ln read by another version of Fanfold</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln read with other settings</source>
        <translation><numerusform>%Ln read with other settings</numerusform><numerusform>%Ln read with other settings</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a picture</source>
        <translation><numerusform>%Ln without a picture</numerusform><numerusform>%Ln without a picture</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose curve was not kept</source>
        <translation><numerusform>%Ln whose curve was not kept</numerusform><numerusform>%Ln whose curve was not kept</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::BusyChart</name>
    <message numerus="yes">
        <source>%Ln worker(s), busy %1 to %2 per cent of the time.</source>
        <translation><numerusform>%Ln worker, busy %1 to %2 per cent of the time.</numerusform><numerusform>%Ln workers, busy %1 to %2 per cent of the time.</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::ExportDesk</name>
    <message numerus="yes">
        <source>Exporting: %L1 of %Ln plots</source>
        <translation><numerusform>Exporting: %L1 of %Ln plot</numerusform><numerusform>Exporting: %L1 of %Ln plots</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::FileMenu</name>
    <message numerus="yes">
        <source>Read %n files again</source>
        <translation><numerusform>Read this file again</numerusform><numerusform>Read %n files again</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::FileView</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation><numerusform>%Ln column</numerusform><numerusform>%Ln columns</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln curve(s), %2 against %3, %4 rows.</source>
        <translation><numerusform>%1: %Ln curve, %2 against %3, %4 rows.</numerusform><numerusform>%1: %Ln curves, %2 against %3, %4 rows.</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::FolderOpener</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::LanesModel</name>
    <message numerus="yes">
        <source>Started %n times</source>
        <translation><numerusform>Started once</numerusform><numerusform>Started %n times</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>replaced after %n file(s)</source>
        <translation><numerusform>replaced after %n file</numerusform><numerusform>replaced after %n files</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::LogModel</name>
    <message numerus="yes">
        <source>Done, %n warning(s)</source>
        <translation><numerusform>Done, %n warning</numerusform><numerusform>Done, %n warnings</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::MainWindow</name>
    <message numerus="yes">
        <source>Retry %Ln</source>
        <translation><numerusform>Retry %Ln</numerusform><numerusform>Retry %Ln</numerusform></translation>
    </message>
        <message numerus="yes">
        <source>Resume %Ln remaining</source>
        <translation><numerusform>Resume %Ln remaining</numerusform><numerusform>Resume %Ln remaining</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::OverlayView</name>
    <message numerus="yes">
        <source>%Ln curve(s)</source>
        <translation><numerusform>%Ln curve</numerusform><numerusform>%Ln curves</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln file(s))</source>
        <translation><numerusform>%1 (%Ln file)</numerusform><numerusform>%1 (%Ln files)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln curve(s) of %1 against %2. %2 from %3 to %4, %1 from %5 to %6.</source>
        <translation><numerusform>%Ln curve of %1 against %2. %2 from %3 to %4, %1 from %5 to %6.</numerusform><numerusform>%Ln curves of %1 against %2. %2 from %3 to %4, %1 from %5 to %6.</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::ProblemsModel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation><numerusform>%1 (and %n more)</numerusform><numerusform>%1 (and %n more)</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::ReadingPanel</name>
    <message numerus="yes">
        <source>%n header rows</source>
        <translation><numerusform>%n header row</numerusform><numerusform>%n header rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation><numerusform>%Ln column</numerusform><numerusform>%Ln columns</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::RecentFoldersModel</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n failed</numerusform><numerusform>%n failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation><numerusform>%n with warnings</numerusform><numerusform>%n with warnings</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::RunStatusBar</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln files</source>
        <translation><numerusform>%L1 of %Ln file</numerusform><numerusform>%L1 of %Ln files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n logical cores</source>
        <translation><numerusform>%n logical core</numerusform><numerusform>%n logical cores</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n physical</source>
        <translation><numerusform>%n physical</numerusform><numerusform>%n physical</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n workers advised</source>
        <translation><numerusform>%n worker advised</numerusform><numerusform>%n workers advised</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Looking for files: %Ln found</source>
        <translation><numerusform>Looking for files: %Ln found</numerusform><numerusform>Looking for files: %Ln found</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::ToolBar</name>
    <message numerus="yes">
        <source>%n logical cores</source>
        <translation><numerusform>%n logical core</numerusform><numerusform>%n logical cores</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n physical</source>
        <translation><numerusform>%n physical</numerusform><numerusform>%n physical</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n usable by this program</source>
        <translation><numerusform>%n usable by this program</numerusform><numerusform>%n usable by this program</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::WindowDrop</name>
    <message numerus="yes">
        <source>Open %n items</source>
        <translation><numerusform>Open this</numerusform><numerusform>Open %n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln files</source>
        <translation><numerusform>more than %Ln file</numerusform><numerusform>more than %Ln files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation><numerusform>%Ln folder</numerusform><numerusform>%Ln folders</numerusform></translation>
    </message>
    </context>
<context>
    <name>fanfold::TimelineChart</name>
    <message numerus="yes">
        <source>%Ln worker(s) in %1, busy %2 % of the time. The longest file, %3, took %4.</source>
        <translation><numerusform>%Ln worker in %1, busy %2 % of the time. The longest file, %3, took %4.</numerusform><numerusform>%Ln workers in %1, busy %2 % of the time. The longest file, %3, took %4.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files from %1 on, %2, %3</source>
        <translation><numerusform>%Ln file from %1 on, %2, %3</numerusform><numerusform>%Ln files from %1 on, %2, %3</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::CalibrationChart</name>
    <message numerus="yes">
        <source>%Ln worker(s): %1</source>
        <translation><numerusform>%Ln worker: %1</numerusform><numerusform>%Ln workers: %1</numerusform></translation>
    </message>
</context>
<context>
    <name>fanfold::CalibrationPanel</name>
    <message numerus="yes">
        <source>Reading the sample with %Ln worker(s) …</source>
        <translation><numerusform>Reading the sample with %Ln worker …</numerusform><numerusform>Reading the sample with %Ln workers …</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Use %Ln worker(s)</source>
        <translation><numerusform>Use %Ln worker</numerusform><numerusform>Use %Ln workers</numerusform></translation>
    </message>
</context>
</TS>
