<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them much like another</source>
        <comment>pictures just imported</comment>
        <translation>
            <numerusform>%Ln of them much like another</numerusform>
            <numerusform>%Ln of them much like another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were here already</source>
        <translation>
            <numerusform>%Ln was here already</numerusform>
            <numerusform>%Ln were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sketch(es)</source>
        <translation>
            <numerusform>%Ln sketch</numerusform>
            <numerusform>%Ln sketches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::AgreementCard</name>
    <message numerus="yes">
        <source>%Ln silent repeat(s), %1 % answered as the first time.</source>
        <translation>
            <numerusform>%Ln silent repeat, %1 % answered as the first time.</numerusform>
            <numerusform>%Ln silent repeats, %1 % answered as the first time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeat(s)</source>
        <translation>
            <numerusform>%Ln repeat</numerusform>
            <numerusform>%Ln repeats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::ChangedCard</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::DecisionRail</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <extracomment>Pictures that were rated together.</extracomment>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::DuelView</name>
    <message numerus="yes">
        <source>%n duel(s)</source>
        <translation>
            <numerusform>%n duel</numerusform>
            <numerusform>%n duels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) cannot be shown</source>
        <translation>
            <numerusform>%n picture cannot be shown</numerusform>
            <numerusform>%n pictures cannot be shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::FilterChips</name>
    <message numerus="yes">
        <source>%n more conditions</source>
        <translation>
            <numerusform>%n more condition</numerusform>
            <numerusform>%n more conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::FilterMenu</name>
    <message numerus="yes">
        <source>%n more: use the search field</source>
        <translation>
            <numerusform>%n more: use the search field</numerusform>
            <numerusform>%n more: use the search field</numerusform>
        </translation>
    </message>
</context>
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
    <name>pentimento::ImportDialog</name>
    <message numerus="yes">
        <source>picture(s): %1</source>
        <comment>of the formats</comment>
        <translation>
            <numerusform>picture: %1</numerusform>
            <numerusform>pictures: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with code beside it/them</source>
        <translation>
            <numerusform>with code beside it</numerusform>
            <numerusform>with code beside them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sketch(es) to be rendered</source>
        <translation>
            <numerusform>sketch to be rendered</numerusform>
            <numerusform>sketches to be rendered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rating(s) from an exported pool</source>
        <translation>
            <numerusform>rating from an exported pool</numerusform>
            <numerusform>ratings from an exported pool</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::Inspector</name>
    <message numerus="yes">
        <source>Asked %n times</source>
        <translation>
            <numerusform>Asked %n time</numerusform>
            <numerusform>Asked %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::LadderList</name>
    <message numerus="yes">
        <source>%n duel(s)</source>
        <translation>
            <numerusform>%n duel</numerusform>
            <numerusform>%n duels</numerusform>
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
    <name>pentimento::PaceCard</name>
    <message numerus="yes">
        <source>%1 to %2, %Ln decision(s)</source>
        <extracomment>From one moment to another, and how much was decided in between.</extracomment>
        <translation>
            <numerusform>%1 to %2, %Ln decision</numerusform>
            <numerusform>%1 to %2, %Ln decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::PoolWorkspace</name>
    <message numerus="yes">
        <source>All %Ln picture(s) rated</source>
        <translation>
            <numerusform>The %Ln picture is rated</numerusform>
            <numerusform>All %Ln pictures rated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) taken back</source>
        <translation>
            <numerusform>%Ln rating taken back</numerusform>
            <numerusform>%Ln ratings taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) could not be written to the disk yet. Closing the window loses what the disk still refuses.</source>
        <translation>
            <numerusform>%Ln rating could not be written to the disk yet. Closing the window loses what the disk still refuses.</numerusform>
            <numerusform>%Ln ratings could not be written to the disk yet. Closing the window loses what the disk still refuses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) rated</source>
        <translation>
            <numerusform>%Ln picture rated</numerusform>
            <numerusform>%Ln pictures rated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) are not saved yet: %1. You can go on; it is tried again all the time.</source>
        <translation>
            <numerusform>%Ln rating is not saved yet: %1. You can go on; it is tried again all the time.</numerusform>
            <numerusform>%Ln ratings are not saved yet: %1. You can go on; it is tried again all the time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s) not saved</source>
        <translation>
            <numerusform>%Ln rating not saved</numerusform>
            <numerusform>%Ln ratings not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>Pictures of the grid.</extracomment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln picture(s)</source>
        <extracomment>The same for a screen reader.</extracomment>
        <translation>
            <numerusform>%1, %Ln picture</numerusform>
            <numerusform>%1, %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::SessionAgreementCard</name>
    <message numerus="yes">
        <source>%Ln silent repeat(s)</source>
        <extracomment>Pictures that were shown again without saying so.</extracomment>
        <translation>
            <numerusform>%Ln silent repeat</numerusform>
            <numerusform>%Ln silent repeats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::SessionPaceCard</name>
    <message numerus="yes">
        <source>%Ln rated</source>
        <extracomment>Pictures of this session.</extracomment>
        <translation>
            <numerusform>%Ln rated</numerusform>
            <numerusform>%Ln rated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::StandingCard</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
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
    <message numerus="yes">
        <source>%Ln rating(s) not saved yet</source>
        <translation>
            <numerusform>%Ln rating not saved yet</numerusform>
            <numerusform>%Ln ratings not saved yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentimento::TierTableModel</name>
    <message numerus="yes">
        <source>Show %Ln picture(s)</source>
        <translation>
            <numerusform>Show %Ln picture</numerusform>
            <numerusform>Show %Ln pictures</numerusform>
        </translation>
    </message>
</context>
</TS>
