#pragma once

namespace pentimento {

class PoolGrid;

// What a screen reader sees of a PoolGrid: a list with an item for each row, named by spokenText(). GUI thread.
void installPoolGridAccessible(); // once is enough, more do no harm

// These say so to a screen reader, if one listens.
void sayCurrentRow(PoolGrid& grid, int row);
void saySelection(PoolGrid& grid);
void forgetAccessibleRows(PoolGrid& grid); // the rows are others now

} // namespace pentimento
