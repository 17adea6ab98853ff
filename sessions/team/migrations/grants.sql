-- What members may, whatever is in the schema. It runs after every change of the schema.
REVOKE ALL ON SCHEMA swotshop FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA swotshop FROM PUBLIC, swotshop_member;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA swotshop FROM PUBLIC, swotshop_member;
GRANT USAGE ON SCHEMA swotshop TO swotshop_member;
GRANT SELECT ON library, client, access, laptop, session, event, record TO swotshop_member;
GRANT EXECUTE ON FUNCTION may, arrive, depart, take_pen, push, erase, carry_out, waiting, candidates, texts TO swotshop_member;
