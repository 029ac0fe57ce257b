-- What is due to be told about the versions of an agreement: of each the newest stage that has come, and that did not
-- come so long ago that nobody wants to hear of it. Partners and customers are told by the same days.
create function app.due_stages(of_kind text, moment timestamptz, not_before timestamptz)
    returns table (version_id uuid, stage text)
    language sql stable set search_path = pg_catalog, public
    begin atomic
        select v.version_id, s.stage
        from agreement_versions v
        cross join lateral (
            select each_stage.stage, each_stage.due_at
            from (values ('published', v.published_at), ('days_30', v.grace_ends_at - interval '30 days'),
                         ('days_7', v.grace_ends_at - interval '7 days'),
                         ('days_1', v.grace_ends_at - interval '1 day'), ('over', v.grace_ends_at)
                 ) as each_stage (stage, due_at)
            where each_stage.due_at <= moment and each_stage.due_at >= v.published_at
            order by each_stage.due_at desc limit 1) s
        where v.kind = of_kind and s.due_at > not_before;
    end;
revoke all on function app.due_stages(text, timestamptz, timestamptz) from public;
grant execute on function app.due_stages(text, timestamptz, timestamptz) to filiera_worker;
