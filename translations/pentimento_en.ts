<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pentimento::FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) still working.</source>
        <comment>asked when the window closes</comment>
        <translation>
            <numerusform>%n job is still working.</numerusform>
            <numerusform>%n jobs are still working.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::MenuLine</name>
    <message numerus="yes">
        <source>%n job(s) working</source>
        <comment>jobs in the menu line</comment>
        <translation>
            <numerusform>%n job working</numerusform>
            <numerusform>%n jobs working</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::StudioFiles</name>
    <message numerus="yes">
        <source>%n sketch(es) have changes that are not saved: %1.</source>
        <translation>
            <numerusform>%n sketch has changes that are not saved: %1.</numerusform>
            <numerusform>%n sketches have changes that are not saved: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text of %n sketch(es) was not saved when Pentimento ended.</source>
        <translation>
            <numerusform>Text of %n sketch was not saved when Pentimento ended.</numerusform>
            <numerusform>Text of %n sketches was not saved when Pentimento ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that an earlier session left cannot be read and stay where they are: %1</source>
        <translation>
            <numerusform>%n text that an earlier session left cannot be read and stays where it is: %1</numerusform>
            <numerusform>%n texts that an earlier session left cannot be read and stay where they are: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::StudioPanes</name>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::StudioWorkspace</name>
    <message numerus="yes">
        <source>Library: %Ln artwork(s)</source>
        <translation>
            <numerusform>Library: %Ln artwork</numerusform>
            <numerusform>Library: %Ln artworks</numerusform>
        </translation>
    </message>
</context>
</TS>
