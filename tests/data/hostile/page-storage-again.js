// The same once more: nothing may be left of the first.
function setup() {
  createCanvas(200, 200, WEBGL);
  const quietly = (attempt) => {
    try {
      return attempt();
    } catch {}
  };
  const before = [quietly(() => localStorage.mark), quietly(() => sessionStorage.mark), window.mark, quietly(() => window.name)];
  if (before.some(Boolean)) throw new Error('somebody was here');
  quietly(() => (localStorage.mark = 'x'));
  quietly(() => (sessionStorage.mark = 'x'));
  quietly(() => (document.cookie = 'mark=x'));
  quietly(() => (window.name = 'mark'));
  quietly(() => indexedDB.open('mark', 1));
  quietly(() => caches.open('mark').catch(() => {}));
  quietly(() => new BroadcastChannel('mark').postMessage('x'));
  window.mark = true;
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
