import { ListRoom } from './list-room';

describe('the room for lists in an answer', () => {
  it('leaves nothing out where all fits', () => {
    const room = new ListRoom(20);
    expect([room.fit(['甲', '乙']), room.fit(['丙']), room.leftOut()]).toEqual([['甲', '乙'], ['丙'], {}]);
  });

  it('is shared by the lists: what does not fit, and all that follows, is counted', () => {
    // A character and its quotes take five bytes.
    const room = new ListRoom(14);
    expect(room.fit(['甲', '乙'])).toEqual(['甲', '乙']);
    expect(room.fit(['丙', ''])).toEqual([]);
    expect(room.fit([''])).toEqual([]);
    expect(room.leftOut()).toEqual({ leftOut: 3 });
  });
});
